"""Routines: what a child is asked to do, in which dose, on which days, version by version."""
