"""Full-text search over packs; the only place that knows Whoosh."""
