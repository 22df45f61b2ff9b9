-- A mail that names somebody as its sender without proof has an alert of its own: what the person
-- really says never joins it, and what is forged never joins theirs.
ALTER TABLE alert ADD COLUMN proven INTEGER NOT NULL DEFAULT 1;
DROP INDEX alert_open;
CREATE UNIQUE INDEX alert_open ON alert (person_id, proven) WHERE state = 'open';
DROP INDEX alert_person;
CREATE INDEX alert_person ON alert (person_id, proven, id);
