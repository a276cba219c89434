"""Pictures from pose data: pose file -> solved pose -> scene -> traced map -> drawing -> SVG.

Plain functions on plain data; knows no request and no database. One world for all: centimetres,
x forward, y up, z to the right of a figure that faces x; the floor is y = 0. Degrees.
"""

# Part of every picture's hash. Raise it when the same pose file is drawn otherwise than before.
ENGINE = 1
