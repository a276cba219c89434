from .models import Item

ITEMS = Item.__table__
