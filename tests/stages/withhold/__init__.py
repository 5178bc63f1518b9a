"""Tests of withholding, part by part."""
