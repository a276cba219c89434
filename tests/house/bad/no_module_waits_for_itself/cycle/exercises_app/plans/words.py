from . import dosage

WORDS = dosage
