from ..ground.hot import Hot

DEVICE = Hot('SELECT id FROM device_person WHERE device_id = :device')
