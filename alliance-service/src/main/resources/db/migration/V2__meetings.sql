-- Joint meetings. Invited agencies read them, and whoever coordinates the place.
CREATE TABLE meeting (
  id         uuid PRIMARY KEY,
  code       text NOT NULL UNIQUE,
  version    bigint NOT NULL,
  phase      text NOT NULL,
  convener   text NOT NULL,
  invited    text[] NOT NULL,
  place_path text COLLATE "C" NOT NULL,
  starts_at  timestamptz NOT NULL,
  data       text NOT NULL
);
CREATE INDEX meeting_start ON meeting (starts_at, id);
ALTER TABLE meeting ENABLE ROW LEVEL SECURITY;
ALTER TABLE meeting FORCE ROW LEVEL SECURITY;
CREATE POLICY meeting_app ON meeting TO ${service}_app
  USING (qilian_sees(convener, place_path)
    OR EXISTS (SELECT FROM unnest(invited) AS member WHERE qilian_sees(member, NULL)));
CREATE POLICY meeting_machine ON meeting TO ${service}_machine USING (true) WITH CHECK (true);
REVOKE DELETE ON meeting FROM ${service}_app, ${service}_machine;

-- What was resolved: read by whoever reads the meeting, and by its owner.
CREATE TABLE resolution (
  id         uuid PRIMARY KEY,
  code       text NOT NULL UNIQUE,
  version    bigint NOT NULL,
  phase      text NOT NULL,
  unfinished boolean NOT NULL,
  meeting_id uuid NOT NULL REFERENCES meeting,
  owner      text NOT NULL,
  convener   text NOT NULL,
  due_on     date NOT NULL,
  next_at    timestamptz,
  task       text,
  place_path text COLLATE "C" NOT NULL,
  data       text NOT NULL
);
CREATE INDEX resolution_due ON resolution (due_on, id) WHERE unfinished;
CREATE INDEX resolution_next ON resolution (next_at, id) WHERE next_at IS NOT NULL;
CREATE INDEX resolution_task ON resolution (task) WHERE task IS NOT NULL;
CREATE INDEX resolution_meeting ON resolution (meeting_id);
ALTER TABLE resolution ENABLE ROW LEVEL SECURITY;
ALTER TABLE resolution FORCE ROW LEVEL SECURITY;
CREATE POLICY resolution_app ON resolution TO ${service}_app
  USING (qilian_sees(convener, place_path) OR qilian_sees(owner, NULL)
    OR EXISTS (SELECT FROM meeting m WHERE m.id = meeting_id));
CREATE POLICY resolution_machine ON resolution TO ${service}_machine USING (true) WITH CHECK (true);
REVOKE DELETE ON resolution FROM ${service}_app, ${service}_machine;

CREATE POLICY fact_of_meetings_read ON fact FOR SELECT TO ${service}_app
  USING (EXISTS (SELECT FROM meeting m WHERE m.id = aggregate_id)
    OR EXISTS (SELECT FROM resolution r WHERE r.id = aggregate_id));
CREATE POLICY fact_of_meetings ON fact FOR INSERT TO ${service}_app
  WITH CHECK (source ^@ '/alliance/' AND type ^@ 'qilian.alliance.'
    AND (EXISTS (SELECT FROM meeting m WHERE m.id = aggregate_id)
      OR EXISTS (SELECT FROM resolution r WHERE r.id = aggregate_id)));
