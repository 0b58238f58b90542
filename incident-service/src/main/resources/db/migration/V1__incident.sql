-- The incident register: one row a matter, folded from its facts and written with them.
CREATE TABLE incident (
  id               uuid PRIMARY KEY,
  agency           text NOT NULL,
  caseref          text,
  phase            text NOT NULL,
  occurred_at      timestamptz NOT NULL,
  occurred_on      date NOT NULL,
  zone             text NOT NULL,
  place            text NOT NULL,
  place_path       text NOT NULL,
  category         text,
  subtype          text,
  initial_category text,
  initial_subtype  text,
  validity         text,
  disposition      text,
  report_channel   text,
  linked_to        text,
  facts            integer NOT NULL,
  last_fact_at     timestamptz NOT NULL,
  registered_at    timestamptz NOT NULL
);
CREATE INDEX incident_by_time ON incident (occurred_at DESC, id);
CREATE INDEX incident_by_path ON incident (place_path text_pattern_ops, occurred_at DESC);
CREATE INDEX incident_by_agency ON incident (agency, occurred_at DESC);
ALTER TABLE incident ENABLE ROW LEVEL SECURITY;
ALTER TABLE incident FORCE ROW LEVEL SECURITY;
CREATE POLICY incident_app ON incident FOR SELECT TO ${service}_app
  USING (qilian_sees(agency, place_path));
CREATE POLICY incident_machine ON incident TO ${service}_machine USING (true) WITH CHECK (true);
REVOKE INSERT, UPDATE, DELETE ON incident FROM ${service}_app;

-- What a fact changed in the counts beyond its own: signed, in the coordinates of statistics.
CREATE TABLE fact_change (
  event_id         uuid NOT NULL REFERENCES fact (event_id),
  position         smallint NOT NULL,
  sign             smallint NOT NULL CHECK (sign IN (-1, 1)),
  counted_fact     text NOT NULL,
  target_id        uuid NOT NULL,
  recorded_on      date NOT NULL,
  occurred_on      date NOT NULL,
  hour             smallint,
  agency           text NOT NULL,
  place_path       text NOT NULL,
  category         text,
  subtype          text,
  initial_category text,
  initial_subtype  text,
  validity         text,
  disposition      text,
  linkage          text,
  report_channel   text,
  time_precision   text NOT NULL,
  PRIMARY KEY (event_id, position)
);
CREATE INDEX fact_change_by_day ON fact_change (counted_fact, occurred_on);
CREATE INDEX fact_change_by_target ON fact_change (target_id);
ALTER TABLE fact_change ENABLE ROW LEVEL SECURITY;
ALTER TABLE fact_change FORCE ROW LEVEL SECURITY;
CREATE POLICY fact_change_app ON fact_change FOR SELECT TO ${service}_app
  USING (qilian_sees(agency, place_path));
CREATE POLICY fact_change_machine ON fact_change TO ${service}_machine
  USING (true) WITH CHECK (true);
REVOKE INSERT, UPDATE, DELETE ON fact_change FROM ${service}_app;

-- A correction that came before the fact it corrects.
CREATE TABLE waiting_correction (
  event_id   uuid PRIMARY KEY,
  target_id  uuid NOT NULL,
  agency     text NOT NULL,
  place_path text NOT NULL DEFAULT '',
  event      text NOT NULL,
  since      timestamptz NOT NULL
);
CREATE INDEX waiting_correction_by_target ON waiting_correction (target_id);
ALTER TABLE waiting_correction ENABLE ROW LEVEL SECURITY;
ALTER TABLE waiting_correction FORCE ROW LEVEL SECURITY;
CREATE POLICY waiting_correction_app ON waiting_correction FOR SELECT TO ${service}_app
  USING (qilian_sees(agency, place_path));
CREATE POLICY waiting_correction_machine ON waiting_correction TO ${service}_machine
  USING (true) WITH CHECK (true);
REVOKE INSERT, UPDATE, DELETE ON waiting_correction FROM ${service}_app;

-- What is odd about registered facts: a conflict, an unknown code, an incoherence. Never a refusal.
CREATE TABLE finding (
  id         bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  event_id   uuid NOT NULL,
  kind       text NOT NULL,
  agency     text NOT NULL,
  place_path text NOT NULL DEFAULT '',
  pointer    text,
  detail     text,
  found_at   timestamptz NOT NULL
);
CREATE INDEX finding_by_event ON finding (event_id);
CREATE INDEX finding_by_agency ON finding (agency, id);
ALTER TABLE finding ENABLE ROW LEVEL SECURITY;
ALTER TABLE finding FORCE ROW LEVEL SECURITY;
CREATE POLICY finding_app ON finding FOR SELECT TO ${service}_app
  USING (qilian_sees(agency, place_path));
CREATE POLICY finding_machine ON finding TO ${service}_machine USING (true) WITH CHECK (true);
REVOKE INSERT, UPDATE, DELETE ON finding FROM ${service}_app;

-- What came by Kafka and could not be registered; the bytes lie encrypted, for thirty days.
CREATE TABLE quarantine (
  id          uuid PRIMARY KEY,
  agency      text NOT NULL,
  place_path  text NOT NULL DEFAULT '',
  topic       text NOT NULL,
  part        integer NOT NULL,
  "offset"    bigint NOT NULL,
  event_id    uuid,
  source_id   text,
  reason      text NOT NULL,
  pointer     text,
  details     text NOT NULL DEFAULT '{}',
  body_hash   bytea NOT NULL,
  body        bytea,
  headers     bytea,
  status      text NOT NULL CHECK (status IN ('HELD', 'REPLAYED', 'REGISTERED', 'EXPIRED')),
  held_at     timestamptz NOT NULL,
  expires_at  timestamptz NOT NULL,
  replayed_at timestamptz,
  replayed_by text,
  version     integer NOT NULL DEFAULT 0,
  UNIQUE (topic, part, "offset")
);
CREATE INDEX quarantine_by_agency ON quarantine (agency, held_at DESC);
CREATE INDEX quarantine_by_event ON quarantine (event_id);
ALTER TABLE quarantine ENABLE ROW LEVEL SECURITY;
ALTER TABLE quarantine FORCE ROW LEVEL SECURITY;
CREATE POLICY quarantine_app ON quarantine TO ${service}_app
  USING (qilian_sees(agency, place_path)) WITH CHECK (qilian_sees(agency, place_path));
CREATE POLICY quarantine_machine ON quarantine TO ${service}_machine
  USING (true) WITH CHECK (true);
