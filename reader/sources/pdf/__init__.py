"""PDF files to a draft: the outside libraries run in a process of their own, within limits."""
