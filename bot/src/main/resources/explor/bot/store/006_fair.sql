-- What waits is worked emergencies first, then by turns, one conversation after the other.
ALTER TABLE inbox ADD COLUMN lane   TEXT    NOT NULL DEFAULT ''; -- whose conversation it belongs to
ALTER TABLE inbox ADD COLUMN urgent INTEGER NOT NULL DEFAULT 0;
ALTER TABLE inbox ADD COLUMN place  INTEGER NOT NULL DEFAULT 0;  -- in the queue; the same for all lanes
DROP INDEX inbox_new;
CREATE INDEX inbox_new ON inbox (urgent DESC, place, id) WHERE state = 'new';
-- An attempt is counted in the commit before it: the first when the message is written.
UPDATE outbox SET attempts = attempts + 1 WHERE state = 'due';
CREATE INDEX outbox_urgent ON outbox (channel, next_attempt) WHERE state = 'due' AND urgent = 1;
