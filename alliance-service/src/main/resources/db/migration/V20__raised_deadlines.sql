-- Deadlines of disputes that the watch of mediation brought before the joint meeting, and whether
-- they are still owed. Written from mediation's facts; the case's code and agencies, nobody's name.
CREATE TABLE raised_deadline (
  case_code  text NOT NULL,
  kind       text NOT NULL,
  due_on     date NOT NULL,
  owed_by    text NOT NULL,
  led_by     text NOT NULL,
  lead       text NOT NULL,
  basis      text NOT NULL,
  place_path text COLLATE "C" NOT NULL,
  owed       boolean NOT NULL,
  qseq       bigint NOT NULL,
  PRIMARY KEY (case_code, kind, due_on, owed_by)
);
CREATE INDEX raised_deadline_owed ON raised_deadline (place_path, due_on) WHERE owed;
ALTER TABLE raised_deadline ENABLE ROW LEVEL SECURITY;
ALTER TABLE raised_deadline FORCE ROW LEVEL SECURITY;
CREATE POLICY raised_deadline_app ON raised_deadline FOR SELECT TO ${service}_app
  USING (qilian_sees(lead, place_path));
CREATE POLICY raised_deadline_machine ON raised_deadline TO ${service}_machine
  USING (true) WITH CHECK (true);
REVOKE INSERT, UPDATE, DELETE ON raised_deadline FROM ${service}_app;
REVOKE DELETE ON raised_deadline FROM ${service}_machine;
