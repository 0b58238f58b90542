-- The cases. History is the truth; the row beside it is its last state as far as lists and guards of
-- the database need it. Nothing here names a person: that lies sealed in party_detail.
CREATE TABLE dispute_case (
  id            uuid PRIMARY KEY,
  code          text NOT NULL UNIQUE,
  version       bigint NOT NULL,
  phase         text NOT NULL,
  lead          text NOT NULL,
  members       text[] NOT NULL,
  place_path    text COLLATE "C" NOT NULL,
  registered_at timestamptz NOT NULL
);
ALTER TABLE dispute_case ENABLE ROW LEVEL SECURITY;
ALTER TABLE dispute_case FORCE ROW LEVEL SECURITY;
-- Members are few and a case is read by its key, so this needs no index.
CREATE POLICY dispute_case_app ON dispute_case TO ${service}_app
  USING (qilian_sees(lead, place_path)
    OR EXISTS (SELECT FROM unnest(members) AS member WHERE qilian_sees(member, NULL)));
CREATE POLICY dispute_case_machine ON dispute_case TO ${service}_machine
  USING (true) WITH CHECK (true);
REVOKE DELETE ON dispute_case FROM ${service}_app, ${service}_machine;

-- What happened, one row an event, linear by constraint.
CREATE TABLE case_event (
  case_id     uuid NOT NULL REFERENCES dispute_case,
  version     bigint NOT NULL,
  type        text NOT NULL,
  at          timestamptz NOT NULL,
  done_by     text NOT NULL,
  done_for    text NOT NULL,
  data        text NOT NULL,
  PRIMARY KEY (case_id, version)
);
ALTER TABLE case_event ENABLE ROW LEVEL SECURITY;
ALTER TABLE case_event FORCE ROW LEVEL SECURITY;
CREATE POLICY case_event_app ON case_event TO ${service}_app
  USING (EXISTS (SELECT FROM dispute_case c WHERE c.id = case_id));
CREATE POLICY case_event_machine ON case_event TO ${service}_machine
  USING (true) WITH CHECK (true);
REVOKE UPDATE, DELETE ON case_event FROM ${service}_app, ${service}_machine;

-- Who has a case on the desk: one row an agency, with all that lists and the board ask for. A
-- coordinator sees the lead's row by its place, everybody else the own one.
CREATE TABLE docket_entry (
  case_id       uuid NOT NULL REFERENCES dispute_case,
  agency        text NOT NULL,
  part          text NOT NULL CHECK (part IN ('LEAD', 'ASSIST', 'ASKED', 'COURT', 'REFERRER',
                                              'INFORMED')),
  code          text NOT NULL,
  phase         text NOT NULL,
  unfinished    boolean NOT NULL,
  category      text NOT NULL,
  track         text,
  scale         text NOT NULL,
  source        text NOT NULL,
  lead          text NOT NULL,
  place_path    text COLLATE "C" NOT NULL,
  grid          text NOT NULL,
  caseref       text,
  registered_at timestamptz NOT NULL,
  due_kind      text,
  due_on        date,
  due_at        timestamptz,
  session_at    timestamptz,
  session_venue text,
  PRIMARY KEY (case_id, agency)
);
-- Lists walk these in the order of due days; the board counts from them alone.
CREATE INDEX docket_by_agency ON docket_entry (agency, due_on, case_id)
  INCLUDE (part, phase, lead, place_path, grid) WHERE unfinished;
CREATE INDEX docket_by_due ON docket_entry (due_on, case_id)
  INCLUDE (agency, part, phase, lead, place_path, grid) WHERE unfinished AND part = 'LEAD';
CREATE INDEX docket_by_place ON docket_entry (place_path)
  INCLUDE (agency, part, phase, lead, grid, due_on, case_id) WHERE unfinished AND part = 'LEAD';
CREATE INDEX docket_by_caseref ON docket_entry (agency, caseref) WHERE caseref IS NOT NULL;
ALTER TABLE docket_entry ENABLE ROW LEVEL SECURITY;
ALTER TABLE docket_entry FORCE ROW LEVEL SECURITY;
-- The scope is read once a query and not once a row: a board looks at a hundred thousand.
CREATE POLICY docket_entry_shown ON docket_entry FOR SELECT TO ${service}_app
  USING ((SELECT current_setting('qilian.scope', true)) = '*'
    OR agency = ANY ((SELECT array_agg(substr(part, 3))
        FROM unnest(string_to_array(current_setting('qilian.scope', true), ';')) AS part
        WHERE part ^@ 'A:')::text[])
    OR (part = 'LEAD' AND (place_path || '>') ^@ ANY ((SELECT array_agg(substr(part, 3) || '>')
        FROM unnest(string_to_array(current_setting('qilian.scope', true), ';')) AS part
        WHERE part ^@ 'P:')::text[]))
    -- Whoever changes a case writes everybody's row of it, but lists only the own.
    OR (case_id = ANY ((SELECT string_to_array(current_setting('qilian.writing', true), ';'))::uuid[])
      AND EXISTS (SELECT FROM dispute_case c WHERE c.id = case_id)));
CREATE POLICY docket_entry_written ON docket_entry FOR INSERT TO ${service}_app
  WITH CHECK (EXISTS (SELECT FROM dispute_case c WHERE c.id = case_id));
CREATE POLICY docket_entry_changed ON docket_entry FOR UPDATE TO ${service}_app
  USING (EXISTS (SELECT FROM dispute_case c WHERE c.id = case_id));
CREATE POLICY docket_entry_removed ON docket_entry FOR DELETE TO ${service}_app
  USING (EXISTS (SELECT FROM dispute_case c WHERE c.id = case_id));
CREATE POLICY docket_entry_machine ON docket_entry TO ${service}_machine
  USING (true) WITH CHECK (true);

-- What is owed by when; the watch looks at next_at and asks the case.
CREATE TABLE case_deadline (
  case_id   uuid NOT NULL REFERENCES dispute_case,
  key       text NOT NULL,
  kind      text NOT NULL,
  due_on    date NOT NULL,
  lapses_at timestamptz NOT NULL,
  owed_by   text NOT NULL,
  step      text NOT NULL,
  next_at   timestamptz,
  PRIMARY KEY (case_id, key)
);
CREATE INDEX case_deadline_next ON case_deadline (next_at, case_id) WHERE next_at IS NOT NULL;
ALTER TABLE case_deadline ENABLE ROW LEVEL SECURITY;
ALTER TABLE case_deadline FORCE ROW LEVEL SECURITY;
CREATE POLICY case_deadline_app ON case_deadline TO ${service}_app
  USING (EXISTS (SELECT FROM dispute_case c WHERE c.id = case_id));
CREATE POLICY case_deadline_machine ON case_deadline TO ${service}_machine
  USING (true) WITH CHECK (true);

-- Who a party is, sealed with the party's own key. Read with a purpose, by lead and assists.
CREATE TABLE party_detail (
  case_id   uuid NOT NULL REFERENCES dispute_case,
  party_ref text NOT NULL,
  subject   text NOT NULL UNIQUE,
  sealed    bytea NOT NULL,
  name_key  bytea NOT NULL,
  phone_key bytea,
  PRIMARY KEY (case_id, party_ref)
);
-- Keyed hashes: a name or number that is known can be looked up, none can be read out.
CREATE INDEX party_detail_name ON party_detail (name_key);
CREATE INDEX party_detail_phone ON party_detail (phone_key);
ALTER TABLE party_detail ENABLE ROW LEVEL SECURITY;
ALTER TABLE party_detail FORCE ROW LEVEL SECURITY;
CREATE POLICY party_detail_app ON party_detail TO ${service}_app
  USING (EXISTS (SELECT FROM dispute_case c WHERE c.id = case_id));
REVOKE DELETE ON party_detail FROM ${service}_app;
REVOKE ALL ON party_detail FROM ${service}_machine;

-- What was said at a session, sealed. Mediator and committee only, that is the lead (M13).
CREATE TABLE session_minutes (
  case_id   uuid NOT NULL REFERENCES dispute_case,
  session   integer NOT NULL,
  subject   text NOT NULL UNIQUE,
  sealed    bytea NOT NULL,
  written_at timestamptz NOT NULL,
  PRIMARY KEY (case_id, session)
);
ALTER TABLE session_minutes ENABLE ROW LEVEL SECURITY;
ALTER TABLE session_minutes FORCE ROW LEVEL SECURITY;
CREATE POLICY session_minutes_app ON session_minutes TO ${service}_app
  USING (EXISTS (SELECT FROM dispute_case c
    WHERE c.id = case_id AND (qilian_sees(c.lead, NULL))));
REVOKE DELETE ON session_minutes FROM ${service}_app;
REVOKE ALL ON session_minutes FROM ${service}_machine;

-- What a party may see without an account, under a key that only code and telephone tail make.
-- Under no scope: without both, a row cannot be found, and it says a stage and a day.
CREATE TABLE party_status (
  key       bytea PRIMARY KEY,
  case_id   uuid NOT NULL,
  phase     text NOT NULL,
  next_kind text,
  next_on   date
);
CREATE INDEX party_status_case ON party_status (case_id);
REVOKE DELETE ON party_status FROM ${service}_app, ${service}_machine;

-- Which referral is in which case; a matter of an agency is in one case only.
CREATE TABLE case_referral (
  event_id  uuid PRIMARY KEY,
  matter_id uuid NOT NULL,
  case_id   uuid NOT NULL REFERENCES dispute_case
);
CREATE INDEX case_referral_matter ON case_referral (matter_id);
ALTER TABLE case_referral ENABLE ROW LEVEL SECURITY;
ALTER TABLE case_referral FORCE ROW LEVEL SECURITY;
CREATE POLICY case_referral_app ON case_referral TO ${service}_app
  USING (EXISTS (SELECT FROM dispute_case c WHERE c.id = case_id));
CREATE POLICY case_referral_machine ON case_referral TO ${service}_machine
  USING (true) WITH CHECK (true);

-- The last number given, by street and year.
CREATE TABLE case_number (
  street integer NOT NULL,
  year   integer NOT NULL,
  last   integer NOT NULL,
  PRIMARY KEY (street, year)
);
REVOKE DELETE ON case_number FROM ${service}_app, ${service}_machine;

-- The members of the alliance, as the directory last said, for who must sit.
CREATE TABLE member (
  code  text PRIMARY KEY,
  kind  text NOT NULL,
  place text,
  qseq  bigint NOT NULL
);
REVOKE INSERT, UPDATE, DELETE ON member FROM ${service}_app;
ALTER TABLE place ADD COLUMN kind text;

-- Mediators of the pool with their dated certificates, by the agency that keeps them.
CREATE TABLE mediator (
  ref          text PRIMARY KEY,
  agency       text NOT NULL,
  certificates text NOT NULL,
  languages    text[] NOT NULL,
  specialities text[] NOT NULL,
  most_cases   integer NOT NULL CHECK (most_cases > 0)
);
ALTER TABLE mediator ENABLE ROW LEVEL SECURITY;
ALTER TABLE mediator FORCE ROW LEVEL SECURITY;
CREATE POLICY mediator_app ON mediator TO ${service}_app USING (qilian_sees(agency, NULL));
CREATE POLICY mediator_machine ON mediator TO ${service}_machine USING (true) WITH CHECK (true);
REVOKE DELETE ON mediator FROM ${service}_app, ${service}_machine;

-- Which mediators have which unfinished cases in hand: their load.
CREATE TABLE case_mediator (
  case_id uuid NOT NULL REFERENCES dispute_case,
  ref     text NOT NULL,
  PRIMARY KEY (case_id, ref)
);
CREATE INDEX case_mediator_load ON case_mediator (ref);
ALTER TABLE case_mediator ENABLE ROW LEVEL SECURITY;
ALTER TABLE case_mediator FORCE ROW LEVEL SECURITY;
CREATE POLICY case_mediator_app ON case_mediator TO ${service}_app
  USING (EXISTS (SELECT FROM dispute_case c WHERE c.id = case_id));

-- A step and the fact that tells it are one transaction, and requests make it. So the app role may
-- append to the log facts of a case it sees, and nothing else.
GRANT INSERT ON fact, outbox TO ${service}_app;
CREATE POLICY fact_of_case_read ON fact FOR SELECT TO ${service}_app
  USING (EXISTS (SELECT FROM dispute_case c WHERE c.id = aggregate_id));
CREATE POLICY fact_of_case ON fact FOR INSERT TO ${service}_app
  WITH CHECK (source ^@ '/mediation/' AND type ^@ 'qilian.mediation.'
    AND EXISTS (SELECT FROM dispute_case c WHERE c.id = aggregate_id));
ALTER TABLE outbox ENABLE ROW LEVEL SECURITY;
ALTER TABLE outbox FORCE ROW LEVEL SECURITY;
CREATE POLICY outbox_machine ON outbox TO ${service}_machine USING (true) WITH CHECK (true);
CREATE POLICY outbox_of_case ON outbox FOR INSERT TO ${service}_app
  WITH CHECK (topic = 4 AND EXISTS (
    SELECT FROM fact f WHERE f.event_id = outbox.event_id AND f.source ^@ '/mediation/'));
