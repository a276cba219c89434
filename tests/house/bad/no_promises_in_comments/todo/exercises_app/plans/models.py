ONE = 1  # TODO: two
