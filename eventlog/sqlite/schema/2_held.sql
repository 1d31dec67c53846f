-- Version 2: identical quarantined bytes are stored once and counted.
CREATE TABLE held (
    digest  BLOB    NOT NULL PRIMARY KEY CHECK (length(digest) = 32),
    seq     INTEGER NOT NULL REFERENCES messages (seq),
    repeats INTEGER NOT NULL,
    last    INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

CREATE INDEX held_seq ON held (seq);

CREATE INDEX quarantined ON messages (seq) WHERE status = 2;
