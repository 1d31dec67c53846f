-- Version 1: the messages, once each, in order. The log only grows.
CREATE TABLE schema_version (
    version INTEGER NOT NULL PRIMARY KEY,
    at      INTEGER NOT NULL
) STRICT;

CREATE TABLE messages (
    seq       INTEGER NOT NULL PRIMARY KEY,
    source    TEXT    NOT NULL,
    sender    TEXT    NOT NULL,
    control   TEXT    NOT NULL,
    sent_text TEXT    NOT NULL,
    sent      INTEGER NOT NULL,
    recorded  INTEGER NOT NULL,
    status    INTEGER NOT NULL CHECK (status IN (1, 2)),
    reason    TEXT    NOT NULL,
    prev      BLOB    NOT NULL CHECK (length(prev) = 32),
    hash      BLOB    NOT NULL CHECK (length(hash) = 32),
    events    BLOB    NOT NULL,
    raw       BLOB    NOT NULL
) STRICT;

-- One stored message per key; a key without control id is no key.
CREATE UNIQUE INDEX message_key ON messages (control, sent_text, sender, source)
    WHERE status = 1 AND control <> '';

CREATE TRIGGER messages_are_never_changed BEFORE UPDATE ON messages
BEGIN
    SELECT RAISE(ABORT, 'the log only grows: a message is never changed');
END;

CREATE TRIGGER messages_are_never_deleted BEFORE DELETE ON messages
BEGIN
    SELECT RAISE(ABORT, 'the log only grows: a message is never deleted');
END;
