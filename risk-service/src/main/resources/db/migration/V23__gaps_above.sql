-- A place whose counts a silent part used to make up lacks what that part would have told: the
-- place itself, not its other parts.
CREATE TABLE source_gap_above (
  agency     text NOT NULL,
  place_path text COLLATE "C" NOT NULL,
  from_day   date NOT NULL,
  counted    text NOT NULL,
  stratum    text NOT NULL,
  above_path text COLLATE "C" NOT NULL,
  PRIMARY KEY (agency, place_path, from_day, counted, stratum, above_path),
  FOREIGN KEY (agency, place_path, from_day, counted, stratum) REFERENCES source_gap_count
);
ALTER TABLE source_gap_above ENABLE ROW LEVEL SECURITY;
ALTER TABLE source_gap_above FORCE ROW LEVEL SECURITY;
-- As with the gaps themselves: whoever reads a count has to know what is missing in it.
CREATE POLICY source_gap_above_app ON source_gap_above FOR SELECT TO ${service}_app USING (true);
CREATE POLICY source_gap_above_machine ON source_gap_above TO ${service}_machine
  USING (true) WITH CHECK (true);
REVOKE INSERT, UPDATE, DELETE ON source_gap_above FROM ${service}_app;
REVOKE DELETE ON source_gap_above FROM ${service}_machine;
