-- Weeks of cells that no look got through, with the reason. The next fact about one has it tried
-- again; a look that gets through takes it away.
CREATE TABLE cell_stuck (
  place_path text COLLATE "C" NOT NULL,
  counted    text NOT NULL,
  type       text NOT NULL,
  stratum    text NOT NULL,
  week       date NOT NULL,
  known_at   timestamptz NOT NULL,
  reason     text NOT NULL,
  since      timestamptz NOT NULL DEFAULT now(),
  PRIMARY KEY (place_path, counted, type, stratum, week)
);
REVOKE ALL ON cell_stuck FROM ${service}_app;
ALTER TABLE cell_stuck ENABLE ROW LEVEL SECURITY;
ALTER TABLE cell_stuck FORCE ROW LEVEL SECURITY;
CREATE POLICY cell_stuck_machine ON cell_stuck TO ${service}_machine USING (true) WITH CHECK (true);
