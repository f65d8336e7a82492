-- The whole round: what is recorded between the kick-off and the next round. Every table has an integer id,
-- so that the change log can name any row; no table of the first step is altered, so that what was logged before can be undone.

-- Who's in

-- Matches

-- Six months

-- Awayday

-- What next

-- People and settings
