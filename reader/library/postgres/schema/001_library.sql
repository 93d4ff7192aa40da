-- What a library keeps. Offsets are code points into an article's cleaned text. Times are UTC, ISO 8601.

CREATE TABLE article (
    id BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    hash TEXT NOT NULL UNIQUE,           -- sha256 of the cleaned text
    title TEXT NOT NULL,
    authors TEXT NOT NULL DEFAULT '[]',  -- JSON list
    published TEXT,
    site TEXT NOT NULL DEFAULT '',
    language TEXT NOT NULL DEFAULT '',
    url TEXT,
    format TEXT NOT NULL DEFAULT '',
    added TEXT NOT NULL,
    last_read TEXT
);
CREATE INDEX article_by_time ON article (coalesce(last_read, added) DESC, id DESC);

CREATE TABLE body (
    article BIGINT PRIMARY KEY REFERENCES article (id) ON DELETE CASCADE,
    text BYTEA NOT NULL,                 -- zlib of UTF-8
    layout BYTEA NOT NULL                -- zlib of JSON: blocks, inlines, offsets, remarks, line starts
);

CREATE TABLE source (
    article BIGINT NOT NULL REFERENCES article (id) ON DELETE CASCADE,
    source TEXT NOT NULL,                -- path or address as it was given
    seen TEXT NOT NULL,
    place TEXT NOT NULL,                 -- where it is: a whole path or an address
    PRIMARY KEY (article, source)
);
CREATE INDEX source_by_place ON source (place, seen);

CREATE TABLE analysis (
    article BIGINT PRIMARY KEY REFERENCES article (id) ON DELETE CASCADE,
    version TEXT NOT NULL,               -- of what made it
    made TEXT NOT NULL,
    claims INTEGER NOT NULL,
    body BYTEA NOT NULL                   -- zlib of JSON
);

CREATE TABLE name (
    article BIGINT NOT NULL REFERENCES article (id) ON DELETE CASCADE,
    name_id TEXT NOT NULL,
    kind TEXT NOT NULL,
    name TEXT NOT NULL,
    aliases TEXT NOT NULL,               -- JSON list
    mentions INTEGER NOT NULL,
    PRIMARY KEY (article, name_id)
);
CREATE INDEX name_by_name ON name (name);

CREATE TABLE note (
    article BIGINT NOT NULL REFERENCES article (id) ON DELETE CASCADE,
    note_id TEXT NOT NULL,
    start_offset INTEGER NOT NULL,
    end_offset INTEGER NOT NULL,
    quote TEXT NOT NULL,
    prefix TEXT NOT NULL,
    suffix TEXT NOT NULL,
    words TEXT NOT NULL,
    claim TEXT,
    tags TEXT NOT NULL,                  -- JSON list
    created TEXT,
    changed TEXT,
    PRIMARY KEY (article, note_id)
);

CREATE TABLE mark (
    article BIGINT NOT NULL REFERENCES article (id) ON DELETE CASCADE,
    letter TEXT NOT NULL,
    top INTEGER NOT NULL,
    here_start INTEGER,
    here_end INTEGER,
    PRIMARY KEY (article, letter)
);

CREATE TABLE position (
    article BIGINT PRIMARY KEY REFERENCES article (id) ON DELETE CASCADE,
    at_offset INTEGER NOT NULL,
    context TEXT NOT NULL
);

CREATE TABLE saved_file (
    article BIGINT PRIMARY KEY REFERENCES article (id) ON DELETE CASCADE,
    path TEXT NOT NULL
);

CREATE TABLE ruling (
    number BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    about TEXT NOT NULL UNIQUE,          -- JSON of what the decision is about
    decision TEXT NOT NULL,
    confidence DOUBLE PRECISION NOT NULL,
    made TEXT NOT NULL
);

-- What the search index has not taken in yet; rows go once it has.
CREATE TABLE change (
    number BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    article BIGINT NOT NULL UNIQUE       -- no reference: that an article went is a change too
);

CREATE TABLE library (
    identity TEXT NOT NULL               -- tells this library from all others
);
INSERT INTO library VALUES (md5(random()::text || clock_timestamp()::text));

-- The search index: the passages of all articles, and how many have each token.
CREATE TABLE passage (
    number BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    article BIGINT NOT NULL REFERENCES article (id) ON DELETE CASCADE,
    start_offset INTEGER NOT NULL,
    end_offset INTEGER NOT NULL,
    aside INTEGER NOT NULL,
    claims TEXT NOT NULL,                -- JSON list
    text TEXT NOT NULL,
    own TSVECTOR NOT NULL,               -- tokens of the passage
    tokens TSVECTOR NOT NULL             -- with those of the title, unless it stands aside
);
CREATE INDEX passage_by_article ON passage (article);
CREATE INDEX passage_by_token ON passage USING gin (tokens);

CREATE TABLE token (
    token TEXT PRIMARY KEY,
    passages BIGINT NOT NULL             -- that state something and have it; those that went still count
);
