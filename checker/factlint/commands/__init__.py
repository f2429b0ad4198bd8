"""What the commands do: one module each, with one function that takes plain values and returns the exit code."""
