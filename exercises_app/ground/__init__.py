"""What every room stands on: database, web, errors, settings, jobs, limits, time. Knows no room."""
