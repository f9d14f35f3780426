"""Windows, panels, views, models; the only place that knows Qt."""
