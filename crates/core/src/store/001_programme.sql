-- The tables of a programme. Every table has an integer id, so that the change log can name any row.

CREATE TABLE programme (
  id INTEGER PRIMARY KEY CHECK (id = 1),
  organisation TEXT NOT NULL CHECK (trim(organisation) <> '' AND length(organisation) <= 120),
  scope TEXT NOT NULL CHECK (scope IN ('leadershipTeam', 'directorate', 'allStaff')),
  line TEXT NOT NULL CHECK (line IN ('direct', 'wholeLine', 'wholeLineExceptLeader')),
  closely_from INTEGER NOT NULL CHECK (closely_from IN (2, 3)),
  -- 0 allows repeats, NULL never allows them, n forbids them within n rounds
  fresh_within INTEGER CHECK (fresh_within >= 0),
  odd TEXT NOT NULL CHECK (odd IN ('trio', 'leaveOneOut'))
) STRICT;

CREATE TABLE preference (
  id INTEGER PRIMARY KEY CHECK (id >= 1),
  key TEXT NOT NULL UNIQUE
) STRICT;

CREATE TABLE person (
  id INTEGER PRIMARY KEY,
  name TEXT NOT NULL CHECK (trim(name) <> '' AND length(name) <= 120),
  email TEXT CHECK (trim(email) <> ''),
  department TEXT CHECK (trim(department) <> ''),
  site TEXT CHECK (trim(site) <> ''),
  manager INTEGER REFERENCES person CHECK (manager <> id),
  level INTEGER CHECK (level BETWEEN 1 AND 99),
  leader INTEGER NOT NULL CHECK (leader IN (0, 1)),
  hr_lead INTEGER NOT NULL CHECK (hr_lead IN (0, 1)),
  starts TEXT CHECK (date(starts) IS starts),
  leaves TEXT CHECK (date(leaves) IS leaves),
  CHECK (leaves >= starts)
) STRICT;
CREATE UNIQUE INDEX one_leader ON person (leader) WHERE leader = 1;
CREATE UNIQUE INDEX one_hr_lead ON person (hr_lead) WHERE hr_lead = 1;
CREATE UNIQUE INDEX one_person_per_email ON person (lower(email)) WHERE email IS NOT NULL;

CREATE TABLE statement (
  id INTEGER PRIMARY KEY,
  person INTEGER NOT NULL REFERENCES person,
  other INTEGER NOT NULL REFERENCES person,
  dealings INTEGER NOT NULL CHECK (dealings BETWEEN 0 AND 3),
  UNIQUE (person, other),
  CHECK (person <> other)
) STRICT;

CREATE TABLE keep_apart (
  id INTEGER PRIMARY KEY,
  a INTEGER NOT NULL REFERENCES person,
  b INTEGER NOT NULL REFERENCES person,
  UNIQUE (a, b),
  CHECK (a < b)
) STRICT;

CREATE TABLE earlier_pair (
  id INTEGER PRIMARY KEY,
  round_number INTEGER NOT NULL CHECK (round_number >= 1),
  a INTEGER NOT NULL REFERENCES person,
  b INTEGER NOT NULL REFERENCES person,
  UNIQUE (round_number, a, b),
  CHECK (a < b)
) STRICT;

CREATE TABLE round (
  id INTEGER PRIMARY KEY,
  number INTEGER NOT NULL UNIQUE CHECK (number >= 1),
  starts_on TEXT NOT NULL CHECK (date(starts_on) IS starts_on),
  ends_on TEXT NOT NULL CHECK (date(ends_on) IS ends_on),
  seed INTEGER NOT NULL CHECK (seed >= 0),
  kick_off_on TEXT CHECK (date(kick_off_on) IS kick_off_on),
  kick_off_agreed TEXT,
  closed_on TEXT CHECK (date(closed_on) IS closed_on),
  CHECK (ends_on > starts_on)
) STRICT;
CREATE UNIQUE INDEX one_open_round ON round ((closed_on IS NULL)) WHERE closed_on IS NULL;

CREATE TABLE answer (
  id INTEGER PRIMARY KEY,
  round INTEGER NOT NULL REFERENCES round,
  person INTEGER NOT NULL REFERENCES person,
  answer TEXT CHECK (answer IN ('joined', 'notThisTime', 'askMeLater')),
  given_on TEXT NOT NULL CHECK (date(given_on) IS given_on)
) STRICT;
CREATE INDEX answer_of ON answer (round, person);

-- version 0 is the set being worked on; 1, 2, … are what people were told
CREATE TABLE match_set (
  id INTEGER PRIMARY KEY,
  round INTEGER NOT NULL REFERENCES round,
  version INTEGER NOT NULL CHECK (version >= 0),
  seed INTEGER NOT NULL CHECK (seed >= 0),
  made_on TEXT NOT NULL CHECK (date(made_on) IS made_on),
  UNIQUE (round, version)
) STRICT;

CREATE TABLE match_group (
  id INTEGER PRIMARY KEY,
  match_set INTEGER NOT NULL REFERENCES match_set ON DELETE CASCADE,
  locked INTEGER NOT NULL CHECK (locked IN (0, 1))
) STRICT;

CREATE TABLE match_member (
  id INTEGER PRIMARY KEY,
  match_set INTEGER NOT NULL REFERENCES match_set ON DELETE CASCADE,
  match_group INTEGER NOT NULL REFERENCES match_group ON DELETE CASCADE,
  person INTEGER NOT NULL REFERENCES person,
  UNIQUE (match_set, person)
) STRICT;

-- who joined and was in no pair when a version was published
CREATE TABLE left_out (
  id INTEGER PRIMARY KEY,
  match_set INTEGER NOT NULL REFERENCES match_set ON DELETE CASCADE,
  person INTEGER NOT NULL REFERENCES person,
  UNIQUE (match_set, person)
) STRICT;

CREATE TABLE rule_override (
  id INTEGER PRIMARY KEY,
  match_set INTEGER NOT NULL REFERENCES match_set ON DELETE CASCADE,
  a INTEGER NOT NULL REFERENCES person,
  b INTEGER NOT NULL REFERENCES person,
  rule TEXT NOT NULL CHECK (rule IN ('line', 'closely', 'fresh')),
  note TEXT,
  made_on TEXT NOT NULL CHECK (date(made_on) IS made_on),
  UNIQUE (match_set, a, b, rule),
  CHECK (a < b)
) STRICT;

CREATE TABLE decline (
  id INTEGER PRIMARY KEY,
  round INTEGER NOT NULL REFERENCES round,
  person INTEGER NOT NULL REFERENCES person,
  partner INTEGER NOT NULL REFERENCES person,
  suggests INTEGER REFERENCES person,
  UNIQUE (round, person, partner),
  CHECK (person <> partner),
  CHECK (suggests <> person)
) STRICT;

CREATE TABLE awayday (
  id INTEGER PRIMARY KEY,
  round INTEGER NOT NULL UNIQUE REFERENCES round,
  held_on TEXT NOT NULL CHECK (date(held_on) IS held_on),
  place TEXT NOT NULL CHECK (length(place) <= 200),
  starts TEXT NOT NULL CHECK (time(starts) IS starts || ':00')
) STRICT;

CREATE TABLE agenda_part (
  id INTEGER PRIMARY KEY,
  awayday INTEGER NOT NULL REFERENCES awayday ON DELETE CASCADE,
  place INTEGER NOT NULL CHECK (place >= 1),
  minutes INTEGER NOT NULL CHECK (minutes BETWEEN 1 AND 600),
  title TEXT NOT NULL CHECK (trim(title) <> ''),
  who TEXT NOT NULL,
  kind TEXT NOT NULL CHECK (kind IN ('feedback', 'sharing', 'break', 'other')),
  notes TEXT NOT NULL,
  UNIQUE (awayday, place)
) STRICT;

CREATE TABLE nomination (
  id INTEGER PRIMARY KEY,
  round INTEGER NOT NULL REFERENCES round,
  person INTEGER NOT NULL REFERENCES person,
  place INTEGER NOT NULL CHECK (place >= 1),
  named INTEGER NOT NULL REFERENCES person,
  UNIQUE (round, person, place),
  UNIQUE (round, person, named),
  CHECK (person <> named)
) STRICT;

CREATE TABLE feedback_set (
  id INTEGER PRIMARY KEY,
  round INTEGER NOT NULL UNIQUE REFERENCES round,
  seed INTEGER NOT NULL CHECK (seed >= 0)
) STRICT;

CREATE TABLE feedback_group (
  id INTEGER PRIMARY KEY,
  feedback_set INTEGER NOT NULL REFERENCES feedback_set ON DELETE CASCADE,
  place TEXT NOT NULL CHECK (length(place) <= 80)
) STRICT;

CREATE TABLE feedback_member (
  id INTEGER PRIMARY KEY,
  feedback_set INTEGER NOT NULL REFERENCES feedback_set ON DELETE CASCADE,
  -- NULL for somebody who is away on the day
  feedback_group INTEGER REFERENCES feedback_group ON DELETE CASCADE,
  person INTEGER NOT NULL REFERENCES person,
  UNIQUE (feedback_set, person)
) STRICT;

CREATE TABLE change (
  id INTEGER PRIMARY KEY,
  at TEXT NOT NULL,
  sentence TEXT NOT NULL,
  -- what changed, as a list of {"table", "old", "new"} in order
  rows TEXT NOT NULL CHECK (json_valid(rows)),
  undoes INTEGER REFERENCES change,
  -- SHA-256 over the entry and the hash of the entry before it
  hash TEXT NOT NULL CHECK (length(hash) = 64)
) STRICT;
CREATE TRIGGER change_is_never_altered BEFORE UPDATE ON change
BEGIN SELECT RAISE(ABORT, 'the change log is append-only'); END;
CREATE TRIGGER change_is_never_removed BEFORE DELETE ON change
BEGIN SELECT RAISE(ABORT, 'the change log is append-only'); END;
