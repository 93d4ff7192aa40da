"""The article's screen and what belongs to it; `dialogs` are those that open over it."""
