"""Pages that are pictures of text, and what Tesseract has seen on them."""
