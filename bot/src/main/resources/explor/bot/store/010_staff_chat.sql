-- A Telegram account that has to do with the team: linked to a member once it gave the code that
-- went to their staff address; or one that pressed or ordered what is the team's.
CREATE TABLE staff_account (
  telegram  TEXT    PRIMARY KEY,                -- the user's id there
  member    TEXT    NOT NULL DEFAULT '',        -- staff address, once linked
  linked_at INTEGER NOT NULL DEFAULT 0,
  asked     TEXT    NOT NULL DEFAULT '',        -- staff address that a code went to
  code      TEXT    NOT NULL DEFAULT '',
  code_at   INTEGER NOT NULL DEFAULT 0,
  tries     INTEGER NOT NULL DEFAULT 0,         -- in vain, of this code
  refused   INTEGER NOT NULL DEFAULT 0,         -- how often it was refused
  told_at   INTEGER NOT NULL DEFAULT 0          -- when it was last told so
) STRICT;
CREATE UNIQUE INDEX staff_account_member ON staff_account (member) WHERE member <> '';

-- The group that gets new cases; one row at most.
CREATE TABLE staff_group (
  id   INTEGER PRIMARY KEY CHECK (id = 1),
  chat TEXT NOT NULL,
  was  TEXT NOT NULL DEFAULT ''                 -- its id before it became a supergroup
) STRICT;

-- What the group shows of a case or an alert, so that it can be edited.
CREATE TABLE group_card (
  subject   TEXT    PRIMARY KEY,                -- case:12, alert:3
  outbox_id INTEGER NOT NULL,                   -- the last message about it
  left_as   TEXT    NOT NULL DEFAULT '',        -- the id it was shown under before that
  text      TEXT    NOT NULL,
  done_by   TEXT    NOT NULL DEFAULT ''
) STRICT, WITHOUT ROWID;

-- Where the member who talks with a person does so, when it is not by mail: their chat.
ALTER TABLE team_talk ADD COLUMN chat TEXT NOT NULL DEFAULT '';
