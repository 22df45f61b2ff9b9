-- Files that people sent. The bytes of a file lie beside the database, under this hash.
CREATE TABLE attachment (
  id          INTEGER PRIMARY KEY AUTOINCREMENT,
  person_id   INTEGER NOT NULL REFERENCES person (id),
  case_id     INTEGER REFERENCES case_file (id), -- null until the case it came for is filed
  hash        TEXT    NOT NULL,                  -- SHA-256 in hex; empty when it was not stored
  name        TEXT    NOT NULL,
  type        TEXT    NOT NULL,
  size        INTEGER NOT NULL,
  refused     TEXT    NOT NULL DEFAULT '',       -- why it was not stored: infected, unscanned
  received_at INTEGER NOT NULL
) STRICT;
CREATE INDEX attachment_open ON attachment (person_id) WHERE case_id IS NULL;
CREATE INDEX attachment_case ON attachment (case_id) WHERE case_id IS NOT NULL;
CREATE INDEX attachment_hash ON attachment (hash) WHERE hash <> '';
