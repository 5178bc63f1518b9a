"""parsite publishes a province's yearly PAR index announcement, true to its data."""

__version__ = "0.1.0"
