"""From text to Digest: one reader per format, then what the text means."""
