"""What a screen says, as a test looks at it."""

from streamlit.testing.v1 import AppTest


def texts(app: AppTest) -> str:
    """Return everything that the screen says, with the backslashes of escaped Markdown taken out."""
    kinds = (app.title, app.markdown, app.caption, app.error, app.info, app.success, app.warning, app.button)
    parts = [getattr(element, "value", None) for kind in kinds for element in kind]
    parts += [button.label for button in app.button]
    return "\n".join(str(part) for part in parts).replace("\\", "")
