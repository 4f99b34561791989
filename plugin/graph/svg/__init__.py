"""The picture as SVG: boxes, their places, the ways of the edges, and the drawing."""
