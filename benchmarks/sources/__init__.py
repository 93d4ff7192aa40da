"""What is left of an article on its way through web pages, printed pages and books."""
