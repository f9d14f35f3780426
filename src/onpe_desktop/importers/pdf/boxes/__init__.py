"""Encadrés and figures: what is framed, grounded or drawn."""
