-- Texts get a table of their own, so that lists of articles are read without them.

CREATE TABLE body (
    article INTEGER PRIMARY KEY REFERENCES article (id) ON DELETE CASCADE,
    text BLOB NOT NULL,                  -- zlib of UTF-8
    layout BLOB NOT NULL                 -- zlib of JSON: blocks, inlines, offsets, remarks, line starts
);

INSERT INTO body (article, text, layout) SELECT id, text, layout FROM article;
ALTER TABLE article DROP COLUMN text;
ALTER TABLE article DROP COLUMN layout;
CREATE INDEX article_by_time ON article (coalesce(last_read, added) DESC, id DESC);
