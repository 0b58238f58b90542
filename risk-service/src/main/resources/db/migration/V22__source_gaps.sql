-- That a source which used to report fell silent at a place: from the first day without it until it
-- reported again, whatever anybody thinks of the signal about it. What it would have seen in
-- between is missing, which is not zero.
CREATE TABLE source_gap (
  agency     text NOT NULL,
  place_path text COLLATE "C" NOT NULL,
  heard_on   date NOT NULL,
  from_day   date NOT NULL,
  until_day  date,
  known_at   timestamptz NOT NULL,
  PRIMARY KEY (agency, place_path, from_day)
);
ALTER TABLE source_gap ENABLE ROW LEVEL SECURITY;
ALTER TABLE source_gap FORCE ROW LEVEL SECURITY;
-- Whoever reads a count of a part has to know what is missing in it, told of the whole.
CREATE POLICY source_gap_app ON source_gap FOR SELECT TO ${service}_app USING (true);
CREATE POLICY source_gap_machine ON source_gap TO ${service}_machine USING (true) WITH CHECK (true);
REVOKE INSERT, UPDATE, DELETE ON source_gap FROM ${service}_app;
REVOKE DELETE ON source_gap FROM ${service}_machine;

-- Which counts lack what the source would have seen: those that it used to feed.
CREATE TABLE source_gap_count (
  agency     text NOT NULL,
  place_path text COLLATE "C" NOT NULL,
  from_day   date NOT NULL,
  counted    text NOT NULL,
  stratum    text NOT NULL,
  until_day  date,
  PRIMARY KEY (agency, place_path, from_day, counted, stratum),
  FOREIGN KEY (agency, place_path, from_day) REFERENCES source_gap
);
ALTER TABLE source_gap_count ENABLE ROW LEVEL SECURITY;
ALTER TABLE source_gap_count FORCE ROW LEVEL SECURITY;
CREATE POLICY source_gap_count_app ON source_gap_count FOR SELECT TO ${service}_app USING (true);
CREATE POLICY source_gap_count_machine ON source_gap_count TO ${service}_machine
  USING (true) WITH CHECK (true);
REVOKE INSERT, UPDATE, DELETE ON source_gap_count FROM ${service}_app;
REVOKE DELETE ON source_gap_count FROM ${service}_machine;

-- When a source was heard of.
CREATE INDEX tick_by_source ON tick (agency, day, counted, stratum);

-- The silences that were announced before.
ALTER TABLE signal NO FORCE ROW LEVEL SECURITY;
ALTER TABLE source_gap NO FORCE ROW LEVEL SECURITY;
INSERT INTO source_gap (agency, place_path, heard_on, from_day, known_at)
SELECT substr(type, length('SOURCE_SILENT/') + 1), place_path,
  coalesce((state #>> '{finding,evidence,parameters,lastHeardOn}')::date, from_day - 1), from_day,
  raised_at
FROM signal WHERE method = 'REPORTING_GAP'
ON CONFLICT DO NOTHING;
ALTER TABLE source_gap FORCE ROW LEVEL SECURITY;
ALTER TABLE signal FORCE ROW LEVEL SECURITY;
