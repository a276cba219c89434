from sqlalchemy import text

QUERY = text('SELECT 1 WHERE clinic_id = 1')
