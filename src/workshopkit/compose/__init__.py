"""The plan's views as real pages for a theme: measured, split, numbered, every reference resolved."""
