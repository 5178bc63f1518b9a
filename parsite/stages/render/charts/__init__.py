"""Pictures of rankings: where every mark and label of one stands, for templates to draw.

Across, places are in percent of a picture's width, so that they stretch with the page; down, and
beside such a place, they are in ems of the text, so that words keep their size. Nothing overlaps
from the narrowest page up.
"""

from parsite.stages.render.charts.bands import bands
from parsite.stages.render.charts.dots import dots
from parsite.stages.render.charts.slope import slope
from parsite.stages.render.charts.timeline import timeline
from parsite.stages.render.charts.words import some

__all__ = ["bands", "dots", "slope", "some", "timeline"]
