"""What holds for all tests."""

from hypothesis import settings

# An example that takes long on a busy machine is no defect, nor is the first one, which pays for what is imported.
settings.register_profile("factlint", deadline=None)
settings.load_profile("factlint")
