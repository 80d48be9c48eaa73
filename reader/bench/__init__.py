"""How fast the reader is: what a page costs beside an empty one, in a browser, and with many people at once."""
