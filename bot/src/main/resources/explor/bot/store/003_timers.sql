-- What is to be done later: a reminder, the end of a lease, the next step of an escalation.
CREATE TABLE timer (
  id       INTEGER PRIMARY KEY AUTOINCREMENT,
  kind     TEXT    NOT NULL,
  subject  TEXT    NOT NULL,                    -- whom or what it is about, in the kind's own words
  due_at   INTEGER NOT NULL,
  detail   TEXT    NOT NULL DEFAULT '',
  attempts INTEGER NOT NULL DEFAULT 0,          -- how often it rang and failed
  UNIQUE (kind, subject)
) STRICT;
CREATE INDEX timer_due ON timer (due_at);
