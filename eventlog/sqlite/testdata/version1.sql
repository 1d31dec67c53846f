-- A database as version 1 of the schema left it, written by a program of its own
-- (the hashes too). Never change it: old data folders look like this.
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

INSERT INTO schema_version (version, at) VALUES (1, 1767265200000);
INSERT INTO messages (seq, source, sender, control, sent_text, sent, recorded, status, reason, prev, hash, events, raw) VALUES
    (1, 'hl7', 'LAB^PICU', 'A1', '20260101120000+0100', 1767265200000, 1767265201000, 1, '',
     x'0000000000000000000000000000000000000000000000000000000000000000',
     x'95d160e155865967fe7b47338db51716905f69a85629830eab0dcc7556fba76f',
     x'0102', x'4d53487c5e7e5c267c4c41427c504943550d4f42587c317c4e4d7c313938382d355e4352505e4c4e7c7c31322e350d');
INSERT INTO messages (seq, source, sender, control, sent_text, sent, recorded, status, reason, prev, hash, events, raw) VALUES
    (2, 'hl7', 'LAB^PICU', '', '', 0, 1767265202000, 2, 'no MSH segment',
     x'95d160e155865967fe7b47338db51716905f69a85629830eab0dcc7556fba76f',
     x'c20b280075a2885852eeea0f2889d8eed55710754bac6b672389fac3a756753f',
     x'', x'7275626269736820ff00');
INSERT INTO messages (seq, source, sender, control, sent_text, sent, recorded, status, reason, prev, hash, events, raw) VALUES
    (3, 'hl7', 'LAB^PICU', 'A1', '20260101120000+0100', -1, 1767265203000, 2, 'same sender, control id and message time as message 1, but other bytes',
     x'c20b280075a2885852eeea0f2889d8eed55710754bac6b672389fac3a756753f',
     x'e60c842ed20e5cd1d69ca30673a65e6b4295b76601e8d6977c589d2f713341c2',
     x'', x'4d53487c6f74686572');
INSERT INTO messages (seq, source, sender, control, sent_text, sent, recorded, status, reason, prev, hash, events, raw) VALUES
    (4, 'hl7', 'LAB^PICU', '', '', 0, 1767265204000, 2, 'no MSH segment',
     x'e60c842ed20e5cd1d69ca30673a65e6b4295b76601e8d6977c589d2f713341c2',
     x'e1936116d5966b74011cfcfce805cb120faec6738b0e4a97bc1816c44931d02c',
     x'', x'7275626269736820ff00');
PRAGMA journal_mode = wal;
