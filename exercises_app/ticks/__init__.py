"""What families say was done: the log of events, sync, and what follows from them."""
