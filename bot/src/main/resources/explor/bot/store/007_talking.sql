-- A member of the team talks with a person: what the person answers is for them.
CREATE TABLE team_talk (
  person_id INTEGER PRIMARY KEY REFERENCES person (id),
  case_id   INTEGER REFERENCES case_file (id),
  member    TEXT    NOT NULL,                   -- address
  name      TEXT    NOT NULL,                   -- as the person reads it
  mail      TEXT    NOT NULL,                   -- id of the member's mail, to stay in its thread
  thread    TEXT    NOT NULL,
  subject   TEXT    NOT NULL,
  said_at   INTEGER NOT NULL
) STRICT;

-- An expert is asked whether they would go, then the person whether they want them: contact
-- details cross when both said yes.
CREATE TABLE proposal (
  id            INTEGER PRIMARY KEY AUTOINCREMENT,
  case_id       INTEGER NOT NULL REFERENCES case_file (id),
  expert        TEXT    NOT NULL,               -- id in the experts' file, or reference of an offer
  expert_person INTEGER NOT NULL REFERENCES person (id),
  name          TEXT    NOT NULL,
  contact       TEXT    NOT NULL,               -- what the person gets to see once both said yes
  profile       TEXT    NOT NULL,               -- the same without name and contact
  member        TEXT    NOT NULL,               -- who proposed
  mail          TEXT    NOT NULL,
  thread        TEXT    NOT NULL,
  subject       TEXT    NOT NULL,
  state         TEXT    NOT NULL CHECK (state IN ('expert_asked', 'person_asked', 'both', 'refused')),
  asked_row     INTEGER NOT NULL,               -- outbox row of the question that waits for an answer
  changed_at    INTEGER NOT NULL
) STRICT;
CREATE INDEX proposal_case ON proposal (case_id);
CREATE INDEX proposal_asked ON proposal (asked_row) WHERE state IN ('expert_asked', 'person_asked');

-- What a summary proposed, by its number there.
CREATE TABLE case_match (
  case_id INTEGER NOT NULL REFERENCES case_file (id),
  number  INTEGER NOT NULL,
  expert  TEXT    NOT NULL,
  PRIMARY KEY (case_id, number)
) STRICT, WITHOUT ROWID;
