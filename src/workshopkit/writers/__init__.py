"""How each format draws the layout's elements; writers return parts, measure nothing, write nothing."""
