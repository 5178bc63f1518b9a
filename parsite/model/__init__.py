"""The nouns: frozen values, the standard library only, no reading or writing."""
