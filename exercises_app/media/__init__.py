"""Pictures of the library: kept while any plan may name them, painted when they are asked for."""
