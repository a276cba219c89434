def publish() -> None:
    print("published")
