from PIL.Image import open as opened

OPEN = opened
