-- The staff's desk: whose turn it is in a case, since when, and what a case became part of.
ALTER TABLE case_file ADD COLUMN waits_for TEXT NOT NULL DEFAULT 'team'; -- team, person, expert, nobody
ALTER TABLE case_file ADD COLUMN waits_since INTEGER NOT NULL DEFAULT 0;
ALTER TABLE case_file ADD COLUMN status_since INTEGER NOT NULL DEFAULT 0;
ALTER TABLE case_file ADD COLUMN merged_into INTEGER REFERENCES case_file (id);
UPDATE case_file SET waits_since = updated_at, status_since = updated_at;
CREATE INDEX case_owner ON case_file (owner) WHERE owner <> '';

-- What is known of a member of the team beside the address in the settings.
CREATE TABLE staff_member (
  address  TEXT    PRIMARY KEY,
  name     TEXT    NOT NULL DEFAULT '',         -- as their mails say it
  told     INTEGER NOT NULL DEFAULT 0,          -- they saw once that a reply without an order goes to the person
  held     TEXT    NOT NULL DEFAULT '',         -- what waits for their "oui", as JSON
  held_at  INTEGER NOT NULL DEFAULT 0,
  refused  INTEGER NOT NULL DEFAULT 0           -- when the team was last told of a mail in their name
) STRICT;
