"""Output formats: one small module each, a function of the same report."""
