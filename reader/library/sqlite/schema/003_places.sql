-- A relative path means another file in another folder: sources are told apart by where they are.

ALTER TABLE source ADD COLUMN place TEXT NOT NULL DEFAULT '';
UPDATE source SET place = source;
DROP INDEX source_by_name;
CREATE INDEX source_by_place ON source (place, seen);
