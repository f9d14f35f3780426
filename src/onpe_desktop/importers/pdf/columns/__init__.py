"""Reading order: columns of text and what stands beside them."""
