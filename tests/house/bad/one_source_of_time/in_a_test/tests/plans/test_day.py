from datetime import date

DAY = date.today()
