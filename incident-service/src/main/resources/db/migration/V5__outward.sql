-- How far outcomes have been written to the agencies' own topics. Their ids are given in the order
-- of their commits, so one number says it for all of them.
CREATE TABLE outcome_sent (
  one_row   boolean PRIMARY KEY DEFAULT true CHECK (one_row),
  published bigint NOT NULL DEFAULT 0
);
INSERT INTO outcome_sent DEFAULT VALUES;
REVOKE ALL ON outcome_sent FROM ${service}_app;
REVOKE INSERT, DELETE ON outcome_sent FROM ${service}_machine;

-- A held record stands at the place of its agency, so that whoever answers for the place sees it;
-- and the quarantine topic is told of it once.
ALTER TABLE quarantine NO FORCE ROW LEVEL SECURITY;
ALTER TABLE quarantine ADD COLUMN told_at timestamptz;
UPDATE quarantine q SET place_path = p.path
  FROM agency a JOIN place p ON p.code = a.place
  WHERE a.code = q.agency AND q.place_path = '';
ALTER TABLE quarantine FORCE ROW LEVEL SECURITY;
CREATE INDEX quarantine_untold ON quarantine (held_at, id) WHERE told_at IS NULL;
CREATE INDEX quarantine_expiring ON quarantine (expires_at) WHERE body IS NOT NULL;

-- Many held records sent again at once: what one person chose, another lets go.
CREATE TABLE bulk_replay (
  id          uuid PRIMARY KEY,
  agency      text NOT NULL,
  place_path  text NOT NULL,
  reason      text,
  held        uuid[] NOT NULL CHECK (cardinality(held) BETWEEN 1 AND 1000),
  proposed_by text NOT NULL,
  proposed_at timestamptz NOT NULL,
  approved_by text,
  approved_at timestamptz,
  replayed    integer,
  refused     integer,
  CHECK (approved_by <> proposed_by),
  CHECK ((approved_by IS NULL) = (approved_at IS NULL))
);
ALTER TABLE bulk_replay ENABLE ROW LEVEL SECURITY;
ALTER TABLE bulk_replay FORCE ROW LEVEL SECURITY;
CREATE POLICY bulk_replay_app ON bulk_replay TO ${service}_app
  USING (qilian_sees(agency, place_path)) WITH CHECK (qilian_sees(agency, place_path));
REVOKE ALL ON bulk_replay FROM ${service}_app, ${service}_machine;
GRANT SELECT, INSERT, UPDATE (approved_by, approved_at, replayed, refused) ON bulk_replay
  TO ${service}_app;
