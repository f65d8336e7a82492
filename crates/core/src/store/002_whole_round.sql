-- The whole round: what is recorded between the kick-off and the next round. Every table has an integer id,
-- so that the change log can name any row; no table of the first step is altered, so that what was logged before can be undone.

-- Who's in

-- what the team agreed at the kick-off on one of the six elements
CREATE TABLE kick_off_element (
  id INTEGER PRIMARY KEY,
  round INTEGER NOT NULL REFERENCES round,
  element TEXT NOT NULL CHECK (element IN ('trust', 'champion', 'empowering', 'challenge', 'questions', 'accountability')),
  agreed TEXT NOT NULL CHECK (trim(agreed) <> ''),
  UNIQUE (round, element)
) STRICT;

CREATE TABLE invitation (
  id INTEGER PRIMARY KEY,
  round INTEGER NOT NULL REFERENCES round,
  person INTEGER NOT NULL REFERENCES person,
  given_on TEXT NOT NULL CHECK (date(given_on) IS given_on),
  UNIQUE (round, person, given_on)
) STRICT;

-- a colleague whom somebody would trust as a partner, named in the room before the pairs are made
CREATE TABLE trusted_name (
  id INTEGER PRIMARY KEY,
  round INTEGER NOT NULL REFERENCES round,
  person INTEGER NOT NULL REFERENCES person,
  place INTEGER NOT NULL CHECK (place >= 1),
  named INTEGER NOT NULL REFERENCES person,
  UNIQUE (round, person, place),
  UNIQUE (round, person, named),
  CHECK (person <> named)
) STRICT;

-- Matches

-- who is happy with the partners that they were told; goes when one of these changes
CREATE TABLE acceptance (
  id INTEGER PRIMARY KEY,
  round INTEGER NOT NULL REFERENCES round,
  person INTEGER NOT NULL REFERENCES person,
  partner INTEGER NOT NULL REFERENCES person,
  UNIQUE (round, person, partner),
  CHECK (person <> partner)
) STRICT;

-- what a colleague said whom somebody suggested
CREATE TABLE consent (
  id INTEGER PRIMARY KEY,
  round INTEGER NOT NULL REFERENCES round,
  person INTEGER NOT NULL REFERENCES person,
  suggests INTEGER NOT NULL REFERENCES person,
  consents INTEGER NOT NULL CHECK (consents IN (0, 1)),
  UNIQUE (round, person, suggests),
  CHECK (person <> suggests)
) STRICT;

-- which of the two who run the programme allowed a pair against a rule
CREATE TABLE allowed_by (
  id INTEGER PRIMARY KEY,
  rule_override INTEGER NOT NULL UNIQUE REFERENCES rule_override ON DELETE CASCADE,
  person INTEGER NOT NULL REFERENCES person
) STRICT;

-- sets of pairs that were put aside under a name
CREATE TABLE aside (
  id INTEGER PRIMARY KEY,
  round INTEGER NOT NULL REFERENCES round,
  name TEXT NOT NULL CHECK (trim(name) <> '' AND length(name) <= 60),
  seed INTEGER NOT NULL CHECK (seed >= 0),
  put_on TEXT NOT NULL CHECK (date(put_on) IS put_on),
  UNIQUE (round, name)
) STRICT;

CREATE TABLE aside_group (
  id INTEGER PRIMARY KEY,
  aside INTEGER NOT NULL REFERENCES aside ON DELETE CASCADE,
  locked INTEGER NOT NULL CHECK (locked IN (0, 1))
) STRICT;

CREATE TABLE aside_member (
  id INTEGER PRIMARY KEY,
  aside INTEGER NOT NULL REFERENCES aside ON DELETE CASCADE,
  aside_group INTEGER NOT NULL REFERENCES aside_group ON DELETE CASCADE,
  person INTEGER NOT NULL REFERENCES person,
  UNIQUE (aside, person)
) STRICT;

-- Six months

-- two people, or three, matched in some version of a round; known by who they are, so that a pair that stays keeps its record
CREATE TABLE coaching_pair (
  id INTEGER PRIMARY KEY,
  round INTEGER NOT NULL REFERENCES round,
  a INTEGER NOT NULL REFERENCES person,
  b INTEGER NOT NULL REFERENCES person,
  -- the third of a trio
  c INTEGER REFERENCES person,
  agreed_on TEXT CHECK (date(agreed_on) IS agreed_on),
  -- when the owner last said that they need no word
  fine_on TEXT CHECK (date(fine_on) IS fine_on),
  CHECK (a < b),
  CHECK (b < c)
) STRICT;
CREATE UNIQUE INDEX one_record_per_pair ON coaching_pair (round, a, b, coalesce(c, 0));

-- booked until it is held; nothing of what is said is kept
CREATE TABLE meeting (
  id INTEGER PRIMARY KEY,
  coaching_pair INTEGER NOT NULL REFERENCES coaching_pair ON DELETE CASCADE,
  on_day TEXT NOT NULL CHECK (date(on_day) IS on_day),
  held INTEGER NOT NULL CHECK (held IN (0, 1)),
  minutes INTEGER CHECK (minutes BETWEEN 1 AND 600),
  topics TEXT NOT NULL CHECK (topics IN ('notSaid', 'one', 'both')),
  topic_of INTEGER REFERENCES person,
  UNIQUE (coaching_pair, on_day),
  CHECK ((topics = 'one') = (topic_of IS NOT NULL)),
  CHECK (held = 1 OR (minutes IS NULL AND topics = 'notSaid'))
) STRICT;

-- answers are only added up: no row belongs to anybody
CREATE TABLE check_in_tally (
  id INTEGER PRIMARY KEY,
  round INTEGER NOT NULL REFERENCES round,
  occasion TEXT NOT NULL CHECK (occasion IN ('firstMeeting', 'halfWay')),
  question TEXT NOT NULL CHECK (question IN ('turns', 'listening', 'help', 'support')),
  yes INTEGER NOT NULL CHECK (yes >= 0),
  partly INTEGER NOT NULL CHECK (partly >= 0),
  not_yet INTEGER NOT NULL CHECK (not_yet >= 0),
  UNIQUE (round, occasion, question)
) STRICT;

CREATE TABLE absence (
  id INTEGER PRIMARY KEY,
  round INTEGER NOT NULL REFERENCES round,
  person INTEGER NOT NULL REFERENCES person,
  away_from TEXT NOT NULL CHECK (date(away_from) IS away_from),
  away_until TEXT NOT NULL CHECK (date(away_until) IS away_until),
  -- whether the partner is to have another meanwhile
  another INTEGER NOT NULL CHECK (another IN (0, 1)),
  UNIQUE (round, person),
  CHECK (away_until >= away_from)
) STRICT;

-- Awayday

-- the day as it runs: the step that was on when it was last moved, and since when; the rest follows from the agenda
CREATE TABLE awayday_run (
  id INTEGER PRIMARY KEY,
  round INTEGER NOT NULL UNIQUE REFERENCES round,
  step INTEGER NOT NULL CHECK (step >= 0),
  began_at TEXT NOT NULL CHECK (datetime(began_at) IS began_at),
  -- minutes more than planned
  longer INTEGER NOT NULL CHECK (longer >= 0),
  paused_at TEXT CHECK (datetime(paused_at) IS paused_at)
) STRICT;

-- who would like to share something in the afternoon, in their order
CREATE TABLE speaker (
  id INTEGER PRIMARY KEY,
  round INTEGER NOT NULL REFERENCES round,
  place INTEGER NOT NULL CHECK (place >= 1),
  person INTEGER NOT NULL REFERENCES person,
  done INTEGER NOT NULL CHECK (done IN (0, 1)),
  UNIQUE (round, place),
  UNIQUE (round, person)
) STRICT;

-- what somebody shared, in their words; none is stored without their consent
CREATE TABLE insight (
  id INTEGER PRIMARY KEY,
  round INTEGER NOT NULL REFERENCES round,
  person INTEGER NOT NULL REFERENCES person,
  words TEXT NOT NULL CHECK (trim(words) <> '' AND length(words) <= 1000),
  consented_on TEXT NOT NULL CHECK (date(consented_on) IS consented_on)
) STRICT;

-- What next

-- who was on the roster while a round went on that is closed now
CREATE TABLE closing_roster (
  id INTEGER PRIMARY KEY,
  round INTEGER NOT NULL REFERENCES round,
  person INTEGER NOT NULL REFERENCES person,
  UNIQUE (round, person)
) STRICT;

-- one survey form, without any sign of whose it is: 0 not really, 1 partly, 2 mostly, 3 yes; NULL where left open
CREATE TABLE survey_reply (
  id INTEGER PRIMARY KEY,
  round INTEGER NOT NULL REFERENCES round,
  trust INTEGER CHECK (trust BETWEEN 0 AND 3),
  champion INTEGER CHECK (champion BETWEEN 0 AND 3),
  empowering INTEGER CHECK (empowering BETWEEN 0 AND 3),
  challenge INTEGER CHECK (challenge BETWEEN 0 AND 3),
  questions INTEGER CHECK (questions BETWEEN 0 AND 3),
  accountability INTEGER CHECK (accountability BETWEEN 0 AND 3),
  both_coached INTEGER CHECK (both_coached BETWEEN 0 AND 3),
  again INTEGER CHECK (again BETWEEN 0 AND 3),
  CHECK (coalesce(trust, champion, empowering, challenge, questions, accountability, both_coached, again) IS NOT NULL)
) STRICT;

-- People and settings
