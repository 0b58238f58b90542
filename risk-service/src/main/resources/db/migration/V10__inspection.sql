-- Joint inspection: visits at premises, what they find, and how it is put right. History is the
-- truth; the row beside it is its last state as far as lists and the watch need it. An officer is a
-- reference that the authority gives; nothing here names or identifies anybody.

-- Where premises are, and what kind of organisation each member is, as the directory last said. It
-- is the directory's and open to all.
CREATE TABLE inspection_place (
  code     text PRIMARY KEY,
  path     text COLLATE "C" NOT NULL,
  kind     text NOT NULL,
  zone     text NOT NULL,
  label_zh text NOT NULL,
  geometry text,
  qseq     bigint NOT NULL
);
REVOKE INSERT, UPDATE, DELETE ON inspection_place FROM ${service}_app;
CREATE TABLE inspection_member (
  code  text PRIMARY KEY,
  kind  text NOT NULL,
  place text,
  qseq  bigint NOT NULL
);
CREATE INDEX inspection_member_place ON inspection_member (place) WHERE place IS NOT NULL;
REVOKE INSERT, UPDATE, DELETE ON inspection_member FROM ${service}_app;

-- What authorities have published that they inspect. Published is published: open to all.
CREATE TABLE inspection_item (
  agency        text NOT NULL,
  code          text NOT NULL,
  title_zh      text NOT NULL,
  basis         text NOT NULL,
  published_in  text NOT NULL,
  published_on  date NOT NULL,
  annual_cap    integer NOT NULL CHECK (annual_cap > 0),
  finding_types text[] NOT NULL,
  delegated_by  text,
  valid_to      date,
  PRIMARY KEY (agency, code)
);
REVOKE DELETE ON inspection_item FROM ${service}_app, ${service}_machine;

-- Checklists in versions; a version is never changed. Open to all.
CREATE TABLE checklist (
  code       text NOT NULL,
  version    integer NOT NULL CHECK (version > 0),
  title_zh   text NOT NULL,
  adopted_on date NOT NULL,
  PRIMARY KEY (code, version)
);
CREATE TABLE checklist_item (
  code         text NOT NULL,
  version      integer NOT NULL,
  number       integer NOT NULL CHECK (number > 0),
  finding_type text NOT NULL,
  text_zh      text NOT NULL,
  basis        text NOT NULL,
  PRIMARY KEY (code, version, number),
  FOREIGN KEY (code, version) REFERENCES checklist
);
REVOKE UPDATE, DELETE ON checklist, checklist_item FROM ${service}_app, ${service}_machine;

-- How long which officer's certificate lasts. A joint visit reads those of its agencies.
CREATE TABLE inspection_officer (
  agency          text NOT NULL,
  ref             text NOT NULL,
  certified_until date NOT NULL,
  PRIMARY KEY (agency, ref)
);
ALTER TABLE inspection_officer ENABLE ROW LEVEL SECURITY;
ALTER TABLE inspection_officer FORCE ROW LEVEL SECURITY;
CREATE POLICY inspection_officer_app ON inspection_officer TO ${service}_app
  USING (qilian_sees(agency, NULL)
    OR agency = ANY (string_to_array(current_setting('qilian.team', true), ';')))
  WITH CHECK (qilian_sees(agency, NULL));
REVOKE DELETE ON inspection_officer FROM ${service}_app, ${service}_machine;

CREATE SEQUENCE visit_number;
CREATE SEQUENCE finding_number;

-- Visits. Whoever plans for premises, and the premises themselves, see all visits there: the desk
-- says which premises it is about.
CREATE TABLE visit (
  id         uuid PRIMARY KEY,
  code       text NOT NULL UNIQUE,
  version    bigint NOT NULL,
  phase      text NOT NULL,
  activity   text NOT NULL,
  kind       text NOT NULL,
  lead       text NOT NULL,
  agencies   text[] NOT NULL,
  items      text[] NOT NULL,
  place      text NOT NULL,
  place_path text COLLATE "C" NOT NULL,
  planned_on date NOT NULL,
  held_on    date,
  checklist  text,
  findings   integer NOT NULL
);
CREATE INDEX visit_by_place ON visit (place, planned_on);
CREATE INDEX visit_by_path ON visit (place_path, planned_on);
CREATE INDEX visit_by_lead ON visit (lead, planned_on);
ALTER TABLE visit ENABLE ROW LEVEL SECURITY;
ALTER TABLE visit FORCE ROW LEVEL SECURITY;
CREATE POLICY visit_app ON visit TO ${service}_app
  USING (qilian_sees(lead, place_path)
    OR EXISTS (SELECT FROM unnest(agencies) AS member WHERE qilian_sees(member, NULL))
    OR place = current_setting('qilian.premises', true));
CREATE POLICY visit_machine ON visit TO ${service}_machine USING (true) WITH CHECK (true);
REVOKE DELETE ON visit FROM ${service}_app, ${service}_machine;

-- Findings with their rectification; members are the handler, who handed it on, who reported it
-- and who keeps the premises.
CREATE TABLE finding (
  id           uuid PRIMARY KEY,
  code         text NOT NULL UNIQUE,
  version      bigint NOT NULL,
  phase        text NOT NULL,
  finding_type text NOT NULL,
  severity     text NOT NULL,
  activity     text NOT NULL,
  handler      text,
  members      text[] NOT NULL,
  place        text NOT NULL,
  place_path   text COLLATE "C" NOT NULL,
  visit        text,
  found_on     date NOT NULL,
  due_on       date,
  cleared_on   date,
  recurrences  integer NOT NULL,
  next_kind    text,
  next_on      date,
  next_at      timestamptz
);
CREATE INDEX finding_by_place ON finding (place, found_on);
CREATE INDEX finding_by_path ON finding (place_path, found_on);
CREATE INDEX finding_by_member ON finding USING gin (members);
CREATE INDEX finding_next ON finding (next_at, id) WHERE next_at IS NOT NULL;
ALTER TABLE finding ENABLE ROW LEVEL SECURITY;
ALTER TABLE finding FORCE ROW LEVEL SECURITY;
CREATE POLICY finding_app ON finding TO ${service}_app
  USING (qilian_sees(handler, place_path)
    OR EXISTS (SELECT FROM unnest(members) AS member WHERE qilian_sees(member, NULL)));
CREATE POLICY finding_machine ON finding TO ${service}_machine USING (true) WITH CHECK (true);
REVOKE DELETE ON finding FROM ${service}_app, ${service}_machine;

-- What happened, one row an event, linear by constraint.
CREATE TABLE inspection_history (
  matter_id uuid NOT NULL,
  version   bigint NOT NULL,
  type      text NOT NULL,
  at        timestamptz NOT NULL,
  done_by   text NOT NULL,
  done_for  text NOT NULL,
  data      text NOT NULL,
  PRIMARY KEY (matter_id, version)
);
ALTER TABLE inspection_history ENABLE ROW LEVEL SECURITY;
ALTER TABLE inspection_history FORCE ROW LEVEL SECURITY;
CREATE POLICY inspection_history_app ON inspection_history TO ${service}_app
  USING (EXISTS (SELECT FROM visit v WHERE v.id = matter_id)
    OR EXISTS (SELECT FROM finding f WHERE f.id = matter_id));
REVOKE UPDATE, DELETE ON inspection_history FROM ${service}_app, ${service}_machine;

-- Pictures, without what a camera writes beside them.
CREATE TABLE finding_photo (
  finding_id uuid NOT NULL REFERENCES finding,
  sha256     text NOT NULL,
  stage      text NOT NULL CHECK (stage IN ('BEFORE', 'AFTER')),
  media_type text NOT NULL CHECK (media_type IN ('image/jpeg', 'image/png')),
  bytes      bytea NOT NULL CHECK (octet_length(bytes) BETWEEN 1 AND 2097152),
  added_at   timestamptz NOT NULL,
  added_for  text NOT NULL,
  PRIMARY KEY (finding_id, stage, sha256)
);
ALTER TABLE finding_photo ENABLE ROW LEVEL SECURITY;
ALTER TABLE finding_photo FORCE ROW LEVEL SECURITY;
CREATE POLICY finding_photo_app ON finding_photo TO ${service}_app
  USING (EXISTS (SELECT FROM finding f WHERE f.id = finding_id));
REVOKE UPDATE, DELETE ON finding_photo FROM ${service}_app;
REVOKE ALL ON finding_photo FROM ${service}_machine;

-- What premises said of their own checks, in the record of the place.
CREATE TABLE self_check (
  event_id   uuid PRIMARY KEY,
  agency     text NOT NULL,
  place      text NOT NULL,
  place_path text COLLATE "C" NOT NULL,
  checklist  text NOT NULL,
  findings   integer NOT NULL,
  checked_on date NOT NULL
);
CREATE INDEX self_check_by_place ON self_check (place, checked_on);
ALTER TABLE self_check ENABLE ROW LEVEL SECURITY;
ALTER TABLE self_check FORCE ROW LEVEL SECURITY;
CREATE POLICY self_check_app ON self_check FOR SELECT TO ${service}_app
  USING (qilian_sees(agency, place_path) OR place = current_setting('qilian.premises', true));
CREATE POLICY self_check_machine ON self_check TO ${service}_machine
  USING (true) WITH CHECK (true);
REVOKE INSERT, UPDATE, DELETE ON self_check FROM ${service}_app;
REVOKE DELETE ON self_check FROM ${service}_machine;

-- Where incidents counted, one row an effect of a fact: what the look at "did it help" counts. Only
-- the function below reads it, and only sums come out.
CREATE TABLE incident_effect (
  event_id    uuid NOT NULL,
  position    smallint NOT NULL,
  sign        smallint NOT NULL CHECK (sign IN (-1, 1)),
  place_path  text COLLATE "C" NOT NULL,
  occurred_on date NOT NULL,
  category    text,
  subtype     text,
  PRIMARY KEY (event_id, position, sign)
);
CREATE INDEX incident_effect_by_path ON incident_effect (place_path, occurred_on);
ALTER TABLE incident_effect ENABLE ROW LEVEL SECURITY;
CREATE POLICY incident_effect_machine ON incident_effect TO ${service}_machine
  USING (true) WITH CHECK (true);
REVOKE ALL ON incident_effect FROM ${service}_app;
REVOKE UPDATE, DELETE ON incident_effect FROM ${service}_machine;

-- Incidents on a path and below it on these days; subtypes empty means all.
CREATE FUNCTION incidents_at(path text, subtypes text[], first date, until date) RETURNS bigint
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp
BEGIN ATOMIC
  SELECT coalesce(sum(e.sign), 0)
  FROM incident_effect e
  WHERE (e.place_path = path OR (e.place_path >= path || '>' AND e.place_path < path || '?'))
    AND e.occurred_on >= first AND e.occurred_on < until
    AND (cardinality(subtypes) = 0 OR e.subtype = ANY (subtypes));
END;
REVOKE ALL ON FUNCTION incidents_at FROM public;
GRANT EXECUTE ON FUNCTION incidents_at TO ${service}_app;

-- A step and the fact that tells it are one transaction, and requests make it. So the app role may
-- append to the log facts of a visit or finding it sees, and nothing else.
GRANT INSERT ON fact, outbox TO ${service}_app;
CREATE POLICY inspection_fact_read ON fact FOR SELECT TO ${service}_app
  USING (source ^@ '/inspection/'
    AND (EXISTS (SELECT FROM visit v WHERE v.id = aggregate_id)
      OR EXISTS (SELECT FROM finding f WHERE f.id = aggregate_id)));
CREATE POLICY inspection_fact_written ON fact FOR INSERT TO ${service}_app
  WITH CHECK (source ^@ '/inspection/' AND type ^@ 'qilian.inspection.'
    AND (EXISTS (SELECT FROM visit v WHERE v.id = aggregate_id)
      OR EXISTS (SELECT FROM finding f WHERE f.id = aggregate_id)));
ALTER TABLE outbox ENABLE ROW LEVEL SECURITY;
ALTER TABLE outbox FORCE ROW LEVEL SECURITY;
CREATE POLICY inspection_outbox_machine ON outbox TO ${service}_machine
  USING (true) WITH CHECK (true);
CREATE POLICY inspection_outbox_written ON outbox FOR INSERT TO ${service}_app
  WITH CHECK (topic = 6 AND EXISTS (
    SELECT FROM fact f WHERE f.event_id = outbox.event_id AND f.source ^@ '/inspection/'));

-- The first day of which a root's places know anything: before it a count is unknown, not nought.
CREATE FUNCTION incidents_since(root text) RETURNS date
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp
BEGIN ATOMIC
  SELECT min(e.occurred_on)
  FROM incident_effect e
  WHERE e.place_path = root OR (e.place_path >= root || '>' AND e.place_path < root || '?');
END;
REVOKE ALL ON FUNCTION incidents_since FROM public;
GRANT EXECUTE ON FUNCTION incidents_since TO ${service}_app;
