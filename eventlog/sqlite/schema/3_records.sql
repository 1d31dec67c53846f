-- Version 3: published assessments, for replay, and the audit trail.
CREATE TABLE assessments (
    id      INTEGER NOT NULL PRIMARY KEY,
    patient TEXT    NOT NULL,
    at      INTEGER NOT NULL,
    known   INTEGER NOT NULL,
    ruleset TEXT    NOT NULL,
    bytes   BLOB    NOT NULL
) STRICT;

CREATE INDEX assessments_of_patient ON assessments (patient, id);

CREATE TABLE audit (
    id      INTEGER NOT NULL PRIMARY KEY,
    at      INTEGER NOT NULL,
    actor   TEXT    NOT NULL,
    action  TEXT    NOT NULL,
    patient TEXT    NOT NULL,
    detail  TEXT    NOT NULL
) STRICT;

CREATE INDEX audit_at ON audit (at);
