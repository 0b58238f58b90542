-- What warnings and maps need of the directory: outlines of places, kinds of members, labels of codes.
CREATE TABLE atlas_place (
  code     text PRIMARY KEY,
  path     text COLLATE "C" NOT NULL,
  label_zh text NOT NULL,
  zone     text NOT NULL,
  geometry text,
  qseq     bigint NOT NULL
);
CREATE TABLE atlas_member (
  code  text PRIMARY KEY,
  kind  text NOT NULL,
  place text,
  qseq  bigint NOT NULL
);
CREATE TABLE atlas_label (
  list     text NOT NULL,
  code     text NOT NULL,
  label_zh text NOT NULL,
  PRIMARY KEY (list, code)
);
-- The directory is open to all who have signed in.
ALTER TABLE atlas_place ENABLE ROW LEVEL SECURITY;
ALTER TABLE atlas_place FORCE ROW LEVEL SECURITY;
ALTER TABLE atlas_member ENABLE ROW LEVEL SECURITY;
ALTER TABLE atlas_member FORCE ROW LEVEL SECURITY;
ALTER TABLE atlas_label ENABLE ROW LEVEL SECURITY;
ALTER TABLE atlas_label FORCE ROW LEVEL SECURITY;
CREATE POLICY atlas_place_app ON atlas_place FOR SELECT TO ${service}_app USING (true);
CREATE POLICY atlas_place_machine ON atlas_place TO ${service}_machine USING (true) WITH CHECK (true);
CREATE POLICY atlas_member_app ON atlas_member FOR SELECT TO ${service}_app USING (true);
CREATE POLICY atlas_member_machine ON atlas_member TO ${service}_machine
  USING (true) WITH CHECK (true);
CREATE POLICY atlas_label_app ON atlas_label FOR SELECT TO ${service}_app USING (true);
CREATE POLICY atlas_label_machine ON atlas_label TO ${service}_machine USING (true) WITH CHECK (true);
REVOKE INSERT, UPDATE, DELETE ON atlas_place, atlas_member, atlas_label FROM ${service}_app;

-- Warnings. State is the last state, warning_event the history it came from.
CREATE TABLE warning (
  id         uuid PRIMARY KEY,
  version    integer NOT NULL,
  phase      text NOT NULL,
  agency     text NOT NULL,
  type       text NOT NULL,
  reach      text NOT NULL,
  place_path text COLLATE "C" NOT NULL,
  addressees text[] NOT NULL,
  issued_at  timestamptz NOT NULL,
  next_at    timestamptz,
  state      jsonb NOT NULL
);
CREATE INDEX warning_by_time ON warning (issued_at DESC, id DESC);
CREATE INDEX warning_next ON warning (next_at) WHERE next_at IS NOT NULL;
ALTER TABLE warning ENABLE ROW LEVEL SECURITY;
ALTER TABLE warning FORCE ROW LEVEL SECURITY;
-- A public warning is for everybody who has signed in; any other for its sender, whoever answers
-- for the place, and those it is addressed to.
CREATE POLICY warning_read ON warning FOR SELECT TO ${service}_app
  USING ((reach = 'PUBLIC' AND coalesce(current_setting('qilian.scope', true), '') <> '')
    OR qilian_sees(agency, place_path)
    OR EXISTS (SELECT FROM unnest(addressees) AS member WHERE qilian_sees(member, NULL)));
CREATE POLICY warning_issued ON warning FOR INSERT TO ${service}_app
  WITH CHECK (qilian_sees(agency, place_path));
CREATE POLICY warning_changed ON warning FOR UPDATE TO ${service}_app
  USING (qilian_sees(agency, place_path)) WITH CHECK (qilian_sees(agency, place_path));
CREATE POLICY warning_machine ON warning TO ${service}_machine USING (true) WITH CHECK (true);
REVOKE DELETE ON warning FROM ${service}_app, ${service}_machine;

CREATE TABLE warning_event (
  warning_id uuid NOT NULL REFERENCES warning,
  version    integer NOT NULL,
  type       text NOT NULL,
  at         timestamptz NOT NULL,
  done_for   text NOT NULL,
  data       jsonb NOT NULL,
  PRIMARY KEY (warning_id, version)
);
ALTER TABLE warning_event ENABLE ROW LEVEL SECURITY;
ALTER TABLE warning_event FORCE ROW LEVEL SECURITY;
CREATE POLICY warning_event_app ON warning_event TO ${service}_app
  USING (EXISTS (SELECT FROM warning w WHERE w.id = warning_id));
CREATE POLICY warning_event_machine ON warning_event TO ${service}_machine
  USING (true) WITH CHECK (true);
REVOKE UPDATE, DELETE ON warning_event FROM ${service}_app, ${service}_machine;

-- Through which channel a warning went out, by whom, and how many it reached.
CREATE TABLE warning_receipt (
  warning_id uuid NOT NULL REFERENCES warning,
  version    integer NOT NULL,
  agency     text NOT NULL,
  channel    text NOT NULL,
  reached    integer NOT NULL,
  at         timestamptz NOT NULL,
  PRIMARY KEY (warning_id, version, agency, channel)
);
ALTER TABLE warning_receipt ENABLE ROW LEVEL SECURITY;
ALTER TABLE warning_receipt FORCE ROW LEVEL SECURITY;
CREATE POLICY warning_receipt_read ON warning_receipt FOR SELECT TO ${service}_app
  USING (qilian_sees(agency, NULL) OR EXISTS (SELECT FROM warning w
    WHERE w.id = warning_id AND qilian_sees(w.agency, w.place_path)));
CREATE POLICY warning_receipt_given ON warning_receipt FOR INSERT TO ${service}_app
  WITH CHECK (qilian_sees(agency, NULL)
    AND EXISTS (SELECT FROM warning w WHERE w.id = warning_id));
CREATE POLICY warning_receipt_mended ON warning_receipt FOR UPDATE TO ${service}_app
  USING (qilian_sees(agency, NULL));
REVOKE DELETE ON warning_receipt FROM ${service}_app;
REVOKE ALL ON warning_receipt FROM ${service}_machine;
