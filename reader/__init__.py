"""The reading room: a Streamlit application over the store. `reader.launch` starts it, `reader/app.py` is its entry."""
