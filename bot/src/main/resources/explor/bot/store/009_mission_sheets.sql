-- Missions that staff made from a case by mail; those of missions.yaml are not here.
CREATE TABLE mission_sheet (
  id            TEXT    PRIMARY KEY,              -- the reference of its case
  case_id       INTEGER REFERENCES case_file (id),
  title         TEXT    NOT NULL,
  booklet       TEXT    NOT NULL DEFAULT '',
  first_day     TEXT    NOT NULL DEFAULT '',      -- YYYY-MM-DD
  last_day      TEXT    NOT NULL DEFAULT '',
  zone          TEXT    NOT NULL DEFAULT '',      -- of the tz database
  on_call_name  TEXT    NOT NULL DEFAULT '',
  on_call_phone TEXT    NOT NULL DEFAULT '',
  on_call_mail  TEXT    NOT NULL DEFAULT '',
  changed_by    TEXT    NOT NULL,                 -- address of the member of the team
  changed_at    INTEGER NOT NULL
) STRICT;

-- Missions of which nothing is shown any more, wherever they are described.
CREATE TABLE mission_closed (
  mission   TEXT    PRIMARY KEY,
  closed_by TEXT    NOT NULL,
  closed_at INTEGER NOT NULL
) STRICT;
