-- Emergencies, whom they were told, and who took them.
CREATE TABLE alert (
  id         INTEGER PRIMARY KEY AUTOINCREMENT,
  person_id  INTEGER NOT NULL REFERENCES person (id),
  mission    TEXT    NOT NULL DEFAULT '',       -- empty when nobody knows it yet
  event      TEXT    NOT NULL,                  -- as in emergency.yaml
  sure       INTEGER NOT NULL,
  who        TEXT    NOT NULL,                  -- how the on-call staff read the person: name and address
  words      TEXT    NOT NULL,                  -- empty where they are confidential
  state      TEXT    NOT NULL DEFAULT 'open' CHECK (state IN ('open', 'taken', 'calm')),
  raised_at  INTEGER NOT NULL,
  ended_at   INTEGER,
  ended_by   TEXT    NOT NULL DEFAULT ''
) STRICT;
CREATE UNIQUE INDEX alert_open ON alert (person_id) WHERE state = 'open';
CREATE INDEX alert_person ON alert (person_id, id);

-- Append-only: each thing that happened to an alert, and each message that told of it.
CREATE TABLE alert_line (
  id        INTEGER PRIMARY KEY AUTOINCREMENT,
  alert_id  INTEGER NOT NULL REFERENCES alert (id),
  at        INTEGER NOT NULL,
  what      TEXT    NOT NULL,                   -- raised, told, more, taken, late, calm
  name      TEXT    NOT NULL DEFAULT '',
  channel   TEXT    NOT NULL DEFAULT '',
  address   TEXT    NOT NULL DEFAULT '',
  outbox_id INTEGER REFERENCES outbox (id)
) STRICT;
CREATE INDEX alert_line_alert ON alert_line (alert_id, id);
CREATE INDEX alert_line_outbox ON alert_line (outbox_id) WHERE outbox_id IS NOT NULL;

-- Where a person said they were, the last time.
CREATE TABLE whereabouts (
  person_id INTEGER PRIMARY KEY REFERENCES person (id),
  at        INTEGER NOT NULL,
  place     TEXT    NOT NULL                    -- latitude,longitude in degrees
) STRICT;
