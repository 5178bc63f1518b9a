"""The side-by-side with Hugo and Eleventy; see README.md."""
