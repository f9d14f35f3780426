"""Files that declare their structure themselves."""
