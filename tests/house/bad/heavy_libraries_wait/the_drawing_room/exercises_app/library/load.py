from ..pictures.poses import loading

LOADING = loading
