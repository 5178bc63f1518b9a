"""Attacks on the embargo: what is not public yet is looked for in everything that is."""
