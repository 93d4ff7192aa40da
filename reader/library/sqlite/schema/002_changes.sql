-- What the search index has not seen yet: the rows after the number that it saw last. One row for each article.

CREATE TABLE change (
    number INTEGER PRIMARY KEY AUTOINCREMENT,
    article INTEGER NOT NULL UNIQUE      -- no reference: that an article went is a change too
);

INSERT INTO change (article) SELECT id FROM article;

CREATE TABLE library (
    identity TEXT NOT NULL               -- tells this library and its copies from all others
);

INSERT INTO library VALUES (lower(hex(randomblob(16))));
