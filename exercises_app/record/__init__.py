"""What goes across all rooms: the demo clinic, and the chores of every night."""
