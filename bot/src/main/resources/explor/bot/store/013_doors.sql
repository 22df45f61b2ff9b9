-- A link in a mail that opens the same conversation in a chat, once: using it deletes its row.
CREATE TABLE way_back (
  hash       TEXT    NOT NULL PRIMARY KEY,      -- keyed with the installation's secret
  person_id  INTEGER NOT NULL REFERENCES person (id),
  expires_at INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX way_back_person ON way_back (person_id);
CREATE INDEX way_back_expires ON way_back (expires_at);

-- Invitations that went to mailboxes, for as long as they are counted; keyed hashes only, so that
-- whoever is erased and comes back cannot have the same mailbox written to without end.
CREATE TABLE invited (
  id      INTEGER PRIMARY KEY,
  at      INTEGER NOT NULL,
  asker   TEXT    NOT NULL,
  mailbox TEXT    NOT NULL
) STRICT;
CREATE INDEX invited_at ON invited (at);
CREATE INDEX invited_asker ON invited (asker, at);
CREATE INDEX invited_mailbox ON invited (mailbox, at);
