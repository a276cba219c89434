"""Exercises: files in, revisions kept, cards and search out, and what may be given to whom."""
