-- The level of a place as assessors set it; the last row stands, the others are its history.
CREATE TABLE place_level (
  id            uuid PRIMARY KEY,
  place         text NOT NULL,
  place_path    text COLLATE "C" NOT NULL,
  level         text NOT NULL,
  before        text,
  suggested     text NOT NULL,
  score         numeric NOT NULL,
  contributions jsonb NOT NULL,
  agency        text NOT NULL,
  assessor_role text NOT NULL,
  reason        text NOT NULL,
  at            timestamptz NOT NULL,
  review_on     date NOT NULL
);
CREATE INDEX place_level_by_place ON place_level (place, at DESC);
ALTER TABLE place_level ENABLE ROW LEVEL SECURITY;
ALTER TABLE place_level FORCE ROW LEVEL SECURITY;
CREATE POLICY place_level_app ON place_level TO ${service}_app
  USING (qilian_sees(agency, place_path)) WITH CHECK (qilian_sees(agency, place_path));
CREATE POLICY place_level_machine ON place_level FOR SELECT TO ${service}_machine USING (true);
REVOKE UPDATE, DELETE ON place_level FROM ${service}_app, ${service}_machine;

-- Reports that share a channel, or tell of practices at the same premises: one row a report. The
-- channel is a class (prefix, host, app, bank) and never a private number.
CREATE TABLE pattern_report (
  pattern      uuid NOT NULL,
  event_id     uuid NOT NULL,
  kind         text NOT NULL,
  channel_kind text,
  value        text NOT NULL,
  type         text NOT NULL,
  practices    text[] NOT NULL,
  agency       text NOT NULL,
  place        text NOT NULL,
  place_path   text COLLATE "C" NOT NULL,
  day          date NOT NULL,
  PRIMARY KEY (pattern, event_id)
);
CREATE INDEX pattern_report_by_event ON pattern_report (event_id);
CREATE INDEX pattern_report_by_path ON pattern_report (place_path);
ALTER TABLE pattern_report ENABLE ROW LEVEL SECURITY;
ALTER TABLE pattern_report FORCE ROW LEVEL SECURITY;
CREATE POLICY pattern_report_app ON pattern_report FOR SELECT TO ${service}_app
  USING (qilian_sees(agency, place_path));
CREATE POLICY pattern_report_machine ON pattern_report TO ${service}_machine
  USING (true) WITH CHECK (true);
REVOKE INSERT, UPDATE, DELETE ON pattern_report FROM ${service}_app;
