"""Ways through an article: findings, words, places, links and sentences to go to or to select."""
