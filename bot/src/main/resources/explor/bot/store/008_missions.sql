-- Codes can be taken back, and know to which mailbox they went.
ALTER TABLE mission_code ADD COLUMN revoked_at INTEGER;
ALTER TABLE mission_code ADD COLUMN sent_to TEXT NOT NULL DEFAULT '';

-- Every code that somebody tried, and what came of it; never the code.
CREATE TABLE code_attempt (
  id        INTEGER PRIMARY KEY AUTOINCREMENT,
  person_id INTEGER NOT NULL REFERENCES person (id),
  at        INTEGER NOT NULL,
  outcome   TEXT    NOT NULL                    -- opened, refused, limited, group
) STRICT;
CREATE INDEX code_attempt_person ON code_attempt (person_id, at);

-- How far a volunteer's way has gone: card, received, checkin, missed, visa …
CREATE TABLE mission_step (
  person_id INTEGER NOT NULL REFERENCES person (id),
  mission   TEXT    NOT NULL,
  step      TEXT    NOT NULL,
  detail    TEXT    NOT NULL DEFAULT '',
  at        INTEGER NOT NULL,
  PRIMARY KEY (person_id, mission, step)
) STRICT, WITHOUT ROWID;
