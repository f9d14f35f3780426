"""Reading what strangers made: ZIP archives and XML, checked before anything of them is used."""
