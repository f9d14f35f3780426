"""The command line; imports the GUI only inside its own verb."""
