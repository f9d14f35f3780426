"""Tables, with rules and without."""
