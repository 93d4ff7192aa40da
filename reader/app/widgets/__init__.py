"""The panes and bars of the article's screen."""
