from sqlalchemy import select

QUERY = select
