from ..ground.hot import Hot

QUERY = Hot('SELECT clinic_id')
