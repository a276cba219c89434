"""The bad samples look like tests, and some of them are: none is to be run."""

collect_ignore = ["bad"]
