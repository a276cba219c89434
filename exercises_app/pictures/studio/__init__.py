"""What the person who writes pictures works with: sheets, a watched file, the finished library."""
