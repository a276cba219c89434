"""From a scene to its drawing: traced, outlined, painted, written as SVG."""
