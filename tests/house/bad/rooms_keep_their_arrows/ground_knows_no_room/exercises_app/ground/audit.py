from ..access.principal import current

WHO = current
