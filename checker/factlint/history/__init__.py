"""What other digests told: which belong together, and the index of what is in them."""
