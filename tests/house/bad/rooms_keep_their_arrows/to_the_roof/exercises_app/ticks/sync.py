from .. import api

ROOMS = api
