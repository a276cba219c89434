from sqlalchemy import func

STORED_AT = func.now()
