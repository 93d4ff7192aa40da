"""What the lists of the side pane and of dialogs show, and how they are filtered and ordered."""
