"""How good engines are by what people made of their text, and how far people have come."""
