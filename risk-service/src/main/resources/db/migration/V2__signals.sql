-- What every event adds to, or takes from, a cell at a place on a day. The row is inbox and point
-- pattern at once: an event that is heard again adds nothing, and the order does not matter.
CREATE TABLE tick (
  event_id   uuid NOT NULL,
  part       smallint NOT NULL,
  sign       smallint NOT NULL,
  counted    text NOT NULL,
  type       text NOT NULL,
  stratum    text NOT NULL,
  agency     text NOT NULL,
  place_path text COLLATE "C" NOT NULL,
  day        date NOT NULL,
  PRIMARY KEY (event_id, part)
);
CREATE INDEX tick_by_cell ON tick (counted, type, stratum, day, place_path);
ALTER TABLE tick ENABLE ROW LEVEL SECURITY;
ALTER TABLE tick FORCE ROW LEVEL SECURITY;
CREATE POLICY tick_machine ON tick TO ${service}_machine USING (true) WITH CHECK (true);
REVOKE ALL ON tick FROM ${service}_app;
REVOKE UPDATE, DELETE ON tick FROM ${service}_machine;

-- The same, summed: one row for a place and for everything above it.
CREATE TABLE cell_day (
  place_path text COLLATE "C" NOT NULL,
  counted    text NOT NULL,
  type       text NOT NULL,
  stratum    text NOT NULL,
  day        date NOT NULL,
  count      integer NOT NULL,
  PRIMARY KEY (place_path, counted, type, stratum, day)
);
ALTER TABLE cell_day ENABLE ROW LEVEL SECURITY;
ALTER TABLE cell_day FORCE ROW LEVEL SECURITY;
CREATE POLICY cell_day_app ON cell_day FOR SELECT TO ${service}_app
  USING (qilian_sees(NULL, place_path));
CREATE POLICY cell_day_machine ON cell_day TO ${service}_machine USING (true) WITH CHECK (true);
REVOKE INSERT, UPDATE, DELETE ON cell_day FROM ${service}_app;

-- Since when a root's places report a kind of fact, and its time zone: before it nothing is known.
CREATE TABLE root_span (
  root      text NOT NULL,
  counted   text NOT NULL,
  first_day date NOT NULL,
  last_day  date NOT NULL,
  zone      text NOT NULL,
  PRIMARY KEY (root, counted)
);
ALTER TABLE root_span ENABLE ROW LEVEL SECURITY;
ALTER TABLE root_span FORCE ROW LEVEL SECURITY;
CREATE POLICY root_span_app ON root_span FOR SELECT TO ${service}_app USING (true);
CREATE POLICY root_span_machine ON root_span TO ${service}_machine USING (true) WITH CHECK (true);
REVOKE INSERT, UPDATE, DELETE ON root_span FROM ${service}_app;

-- Weeks of cells that facts have touched since a rule looked at them.
CREATE TABLE cell_due (
  place_path text COLLATE "C" NOT NULL,
  counted    text NOT NULL,
  type       text NOT NULL,
  stratum    text NOT NULL,
  week       date NOT NULL,
  known_at   timestamptz NOT NULL,
  PRIMARY KEY (place_path, counted, type, stratum, week)
);
REVOKE ALL ON cell_due FROM ${service}_app;

-- Which method looks at what. A rule names a kind of fact, a type and a place, or leaves them open.
CREATE TABLE rule (
  code        text PRIMARY KEY,
  counted     text,
  type        text,
  place       text,
  method      text NOT NULL,
  parameters  jsonb NOT NULL DEFAULT '{}',
  active      boolean NOT NULL DEFAULT true,
  proposed_by text NOT NULL,
  since       timestamptz NOT NULL DEFAULT now()
);
INSERT INTO rule (code, method, proposed_by) VALUES ('default', 'GAMMA_POISSON', 'founding-analyst');
ALTER TABLE rule ENABLE ROW LEVEL SECURITY;
ALTER TABLE rule FORCE ROW LEVEL SECURITY;
CREATE POLICY rule_app ON rule TO ${service}_app USING (true) WITH CHECK (true);
CREATE POLICY rule_machine ON rule FOR SELECT TO ${service}_machine USING (true);
REVOKE DELETE ON rule FROM ${service}_app;

-- Signals. State is the last state, signal_event the history it came from.
CREATE TABLE signal (
  id         uuid PRIMARY KEY,
  version    bigint NOT NULL,
  phase      text NOT NULL,
  counted    text NOT NULL,
  type       text NOT NULL,
  stratum    text NOT NULL,
  place      text NOT NULL,
  place_path text COLLATE "C" NOT NULL,
  from_day   date NOT NULL,
  until_day  date NOT NULL,
  method     text NOT NULL,
  rule       text NOT NULL,
  raised_at  timestamptz NOT NULL,
  next_at    timestamptz,
  members    text[] NOT NULL,
  state      jsonb NOT NULL
);
CREATE INDEX signal_by_time ON signal (raised_at DESC, id DESC);
CREATE INDEX signal_by_path ON signal (place_path, raised_at);
CREATE INDEX signal_next ON signal (next_at) WHERE next_at IS NOT NULL;
ALTER TABLE signal ENABLE ROW LEVEL SECURITY;
ALTER TABLE signal FORCE ROW LEVEL SECURITY;
-- Seen by whoever answers for the place, and by the agencies whose facts are in it.
CREATE POLICY signal_app ON signal TO ${service}_app
  USING (qilian_sees(NULL, place_path)
    OR EXISTS (SELECT FROM unnest(members) AS member WHERE qilian_sees(member, NULL)));
CREATE POLICY signal_machine ON signal TO ${service}_machine USING (true) WITH CHECK (true);
REVOKE INSERT, DELETE ON signal FROM ${service}_app;
REVOKE DELETE ON signal FROM ${service}_machine;

CREATE TABLE signal_event (
  signal_id uuid NOT NULL REFERENCES signal,
  version   bigint NOT NULL,
  type      text NOT NULL,
  at        timestamptz NOT NULL,
  done_for  text NOT NULL,
  data      jsonb NOT NULL,
  PRIMARY KEY (signal_id, version)
);
ALTER TABLE signal_event ENABLE ROW LEVEL SECURITY;
ALTER TABLE signal_event FORCE ROW LEVEL SECURITY;
CREATE POLICY signal_event_app ON signal_event TO ${service}_app
  USING (EXISTS (SELECT FROM signal s WHERE s.id = signal_id));
CREATE POLICY signal_event_machine ON signal_event TO ${service}_machine
  USING (true) WITH CHECK (true);
REVOKE UPDATE, DELETE ON signal_event FROM ${service}_app, ${service}_machine;

-- A request that changes a signal or a warning tells the alliance in the same transaction.
GRANT INSERT ON fact, outbox TO ${service}_app;
CREATE POLICY fact_of_risk ON fact FOR INSERT TO ${service}_app
  WITH CHECK (source ^@ '/risk/' AND type ^@ 'qilian.risk.' AND qilian_sees(agency, place_path));
ALTER TABLE outbox ENABLE ROW LEVEL SECURITY;
ALTER TABLE outbox FORCE ROW LEVEL SECURITY;
CREATE POLICY outbox_of_risk_machine ON outbox TO ${service}_machine USING (true) WITH CHECK (true);
CREATE POLICY outbox_of_risk ON outbox FOR INSERT TO ${service}_app
  WITH CHECK (topic = 5 AND EXISTS (
    SELECT FROM fact f WHERE f.event_id = outbox.event_id AND f.source ^@ '/risk/'));
