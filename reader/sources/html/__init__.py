"""Web pages to a draft: the article without what stands around it."""
