-- What became of an agency's matters in other services, in the order of arrival. Ids are given
-- under a lock, so a reader who asks on after the last id it saw misses nothing.
CREATE TABLE outcome (
  id          bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  agency      text NOT NULL,
  event_id    uuid NOT NULL,
  type        text NOT NULL,
  caseref     text,
  place_path  text NOT NULL,
  occurred_at timestamptz NOT NULL,
  received_at timestamptz NOT NULL,
  data        text NOT NULL,
  UNIQUE (event_id, agency)
);
CREATE INDEX outcome_by_agency ON outcome (agency, id);
ALTER TABLE outcome ENABLE ROW LEVEL SECURITY;
ALTER TABLE outcome FORCE ROW LEVEL SECURITY;
CREATE POLICY outcome_app ON outcome FOR SELECT TO ${service}_app
  USING (qilian_sees(agency, place_path));
CREATE POLICY outcome_machine ON outcome TO ${service}_machine USING (true) WITH CHECK (true);
REVOKE INSERT, UPDATE, DELETE ON outcome FROM ${service}_app;

-- A sender may ask for the number of its event in the topic: only of a fact it sees.
ALTER TABLE topic_log ENABLE ROW LEVEL SECURITY;
ALTER TABLE topic_log FORCE ROW LEVEL SECURITY;
CREATE POLICY topic_log_machine ON topic_log TO ${service}_machine USING (true) WITH CHECK (true);
CREATE POLICY topic_log_app ON topic_log FOR SELECT TO ${service}_app
  USING (EXISTS (SELECT FROM fact f WHERE f.event_id = topic_log.event_id));
GRANT SELECT ON topic_log TO ${service}_app;
