"""A traced map becomes ink and flat colour: lines where an illustrator would draw them.

Surfaces get their roles and tones, neighbouring pixels their cracks, cracks their line class and
their exact place; chains of cracks become shared curves, so that no gap can open between colours.
"""
