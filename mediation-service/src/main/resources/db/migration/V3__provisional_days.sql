-- A day that reaches into a year before its notice of days off: a later notice may move it.
ALTER TABLE case_deadline ADD COLUMN provisional boolean NOT NULL DEFAULT false;
CREATE INDEX case_deadline_provisional ON case_deadline (due_on) WHERE provisional;
