"""What the screen knows while an article is open; nothing here knows a screen."""
