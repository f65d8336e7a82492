-- Answers that come back from forms, and what the owner wants on paper and in calendars.

-- tells forms of this programme from those of any other; made once, when a file is first opened by a version that knows forms
CREATE TABLE form_key (
  id INTEGER PRIMARY KEY CHECK (id = 1),
  form_key INTEGER NOT NULL CHECK (form_key BETWEEN 0 AND 1048575)
) STRICT;

-- the ends of codes without a name that were added up, so that none counts twice; nothing says whose they were
CREATE TABLE received_form (
  id INTEGER PRIMARY KEY,
  round INTEGER NOT NULL REFERENCES round,
  ending TEXT NOT NULL CHECK (trim(ending) <> '' AND length(ending) <= 40),
  UNIQUE (round, ending)
) STRICT;

-- the owner's own text in place of ours in a section of the guide, and the firm's own sections after it
CREATE TABLE guide_section (
  id INTEGER PRIMARY KEY,
  place INTEGER NOT NULL UNIQUE CHECK (place BETWEEN 1 AND 99),
  heading TEXT NOT NULL CHECK (trim(heading) <> '' AND length(heading) <= 120),
  words TEXT NOT NULL CHECK (trim(words) <> '' AND length(words) <= 4000)
) STRICT;

-- where and when meetings are in calendars
CREATE TABLE calendar_setting (
  id INTEGER PRIMARY KEY CHECK (id = 1),
  zone TEXT NOT NULL CHECK (trim(zone) <> '' AND length(zone) <= 60),
  meetings_at TEXT NOT NULL CHECK (time(meetings_at) IS meetings_at || ':00')
) STRICT;
