"""What goes in and out of the plans room, one file a noun."""
