-- The first schema. Never edited after release: what changes later is a file of its own.
-- Times are UTC epoch milliseconds. JSON columns hold what the code's records hold.

CREATE TABLE inbox (
  id          INTEGER PRIMARY KEY AUTOINCREMENT,
  channel     TEXT    NOT NULL,
  external_id TEXT    NOT NULL,
  body        BLOB    NOT NULL,                 -- as it came; emptied when its person is erased
  received_at INTEGER NOT NULL,
  state       TEXT    NOT NULL DEFAULT 'new' CHECK (state IN ('new', 'done', 'ignored', 'aside')),
  attempts    INTEGER NOT NULL DEFAULT 0,
  note        TEXT    NOT NULL DEFAULT '',      -- why it was ignored or set aside
  person_id   INTEGER REFERENCES person (id),
  done_at     INTEGER,
  UNIQUE (channel, external_id)
) STRICT;
CREATE INDEX inbox_new ON inbox (id) WHERE state = 'new';
CREATE INDEX inbox_person ON inbox (person_id) WHERE person_id IS NOT NULL;

-- How far each channel has read, in the channel's own words.
CREATE TABLE mark (
  channel TEXT PRIMARY KEY,
  value   TEXT NOT NULL
) STRICT;

CREATE TABLE person (
  id         INTEGER PRIMARY KEY AUTOINCREMENT,
  created_at INTEGER NOT NULL
) STRICT;

-- Where a person can be written to. One person may have several.
CREATE TABLE address (
  channel    TEXT    NOT NULL,
  id         TEXT    NOT NULL,
  person_id  INTEGER NOT NULL REFERENCES person (id),
  reachable  INTEGER NOT NULL DEFAULT 1,
  last_heard INTEGER NOT NULL,
  PRIMARY KEY (channel, id)
) STRICT, WITHOUT ROWID;
CREATE INDEX address_person ON address (person_id);

CREATE TABLE session (
  person_id  INTEGER PRIMARY KEY REFERENCES person (id),
  state      TEXT    NOT NULL,
  updated_at INTEGER NOT NULL
) STRICT;

-- What was said, for the summary and for the person's own copy.
CREATE TABLE talk (
  id        INTEGER PRIMARY KEY AUTOINCREMENT,
  person_id INTEGER NOT NULL REFERENCES person (id),
  case_id   INTEGER REFERENCES case_file (id),
  at        INTEGER NOT NULL,
  who       TEXT    NOT NULL CHECK (who IN ('person', 'assistant', 'team')),
  channel   TEXT    NOT NULL,
  text      TEXT    NOT NULL
) STRICT;
CREATE INDEX talk_person ON talk (person_id, id);

CREATE TABLE outbox (
  id           INTEGER PRIMARY KEY AUTOINCREMENT,
  channel      TEXT    NOT NULL,
  address      TEXT    NOT NULL,
  person_id    INTEGER REFERENCES person (id), -- whom it is about; null for the assistant's own notices
  case_id      INTEGER REFERENCES case_file (id),
  purpose      TEXT    NOT NULL,                -- reply, summary, alert, question, team, notice
  urgent       INTEGER NOT NULL DEFAULT 0,
  message      TEXT    NOT NULL,
  created_at   INTEGER NOT NULL,
  state        TEXT    NOT NULL DEFAULT 'due' CHECK (state IN ('due', 'sent', 'dead')),
  attempts     INTEGER NOT NULL DEFAULT 0,
  next_attempt INTEGER NOT NULL,
  last_error   TEXT    NOT NULL DEFAULT '',
  delivered_at INTEGER,
  external_id  TEXT    NOT NULL DEFAULT '',     -- Telegram message id, mail Message-ID
  told         INTEGER NOT NULL DEFAULT 0       -- a dead letter is told to staff once
) STRICT;
CREATE INDEX outbox_due ON outbox (channel, next_attempt) WHERE state = 'due';
CREATE INDEX outbox_line ON outbox (channel, address, id) WHERE state = 'due';
CREATE INDEX outbox_external ON outbox (external_id) WHERE external_id <> '';
CREATE INDEX outbox_dead ON outbox (id) WHERE state = 'dead';

CREATE TABLE case_number (
  year INTEGER PRIMARY KEY,
  last INTEGER NOT NULL
) STRICT;

CREATE TABLE case_file (
  id           INTEGER PRIMARY KEY AUTOINCREMENT,
  reference    TEXT    NOT NULL UNIQUE,         -- EXP-2027-0001
  form         TEXT    NOT NULL,
  form_version INTEGER NOT NULL,
  status       TEXT    NOT NULL,
  owner        TEXT    NOT NULL DEFAULT '',
  person_id    INTEGER REFERENCES person (id),
  channel      TEXT    NOT NULL,                -- where the person wrote from
  address      TEXT    NOT NULL,
  language     TEXT    NOT NULL,
  answers      TEXT    NOT NULL,
  flags        TEXT    NOT NULL,
  consent      TEXT    NOT NULL,                -- wording, version, at, channel
  created_at   INTEGER NOT NULL,
  updated_at   INTEGER NOT NULL
) STRICT;
CREATE INDEX case_person ON case_file (person_id);
CREATE INDEX case_status ON case_file (status);

-- Append-only: who did what to a case, when and why.
CREATE TABLE case_history (
  id      INTEGER PRIMARY KEY AUTOINCREMENT,
  case_id INTEGER NOT NULL REFERENCES case_file (id),
  at      INTEGER NOT NULL,
  actor   TEXT    NOT NULL,                     -- person, assistant, or the address of a member of the team
  what    TEXT    NOT NULL,
  detail  TEXT    NOT NULL DEFAULT ''
) STRICT;
CREATE INDEX case_history_case ON case_history (case_id, id);

-- Which person may ask about which mission. Without a row here nothing of a mission is shown.
CREATE TABLE mission_link (
  person_id INTEGER NOT NULL REFERENCES person (id),
  mission   TEXT    NOT NULL,                   -- id of a mission in config/missions.yaml
  linked_at INTEGER NOT NULL,
  PRIMARY KEY (person_id, mission)
) STRICT, WITHOUT ROWID;

-- One-time codes that make such a link. Only their hash is kept.
CREATE TABLE mission_code (
  hash       TEXT    PRIMARY KEY,
  mission    TEXT    NOT NULL,
  created_at INTEGER NOT NULL,
  expires_at INTEGER NOT NULL,
  used_at    INTEGER,
  used_by    INTEGER REFERENCES person (id)
) STRICT;

-- What was erased must not come back from a server that still holds it.
CREATE TABLE tombstone (
  kind TEXT    NOT NULL,
  hash TEXT    NOT NULL,
  at   INTEGER NOT NULL,
  PRIMARY KEY (kind, hash)
) STRICT, WITHOUT ROWID;

-- What this installation made up once and keeps: the key of its mail tokens.
CREATE TABLE installation (
  name  TEXT PRIMARY KEY,
  value TEXT NOT NULL
) STRICT;
