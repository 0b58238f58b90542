-- Who is on duty: a post and not a person. Members see each other's rosters, to know whom to call;
-- the own agency writes.
CREATE TABLE duty_shift (
  id          uuid PRIMARY KEY,
  version     bigint NOT NULL,
  agency      text NOT NULL,
  unit        text NOT NULL,
  post        text NOT NULL,
  telephone   text,
  on_call     boolean NOT NULL,
  begins_at   timestamptz NOT NULL,
  ends_at     timestamptz NOT NULL,
  phase       text NOT NULL CHECK (phase IN ('PLANNED', 'ON_DUTY', 'HANDED_OVER', 'CANCELLED')),
  begun_at    timestamptz,
  handed_at   timestamptz,
  handed_note text,
  CHECK (ends_at > begins_at),
  CHECK ((phase = 'HANDED_OVER') = (handed_note IS NOT NULL))
);
CREATE INDEX duty_shift_time ON duty_shift (agency, unit, begins_at);
CREATE UNIQUE INDEX duty_shift_one ON duty_shift (agency, unit) WHERE phase = 'ON_DUTY';
ALTER TABLE duty_shift ENABLE ROW LEVEL SECURITY;
ALTER TABLE duty_shift FORCE ROW LEVEL SECURITY;
CREATE POLICY duty_shift_known ON duty_shift FOR SELECT TO ${service}_app
  USING (coalesce(current_setting('qilian.scope', true), '') <> '');
CREATE POLICY duty_shift_planned ON duty_shift FOR INSERT TO ${service}_app
  WITH CHECK (qilian_sees(agency, NULL));
CREATE POLICY duty_shift_changed ON duty_shift FOR UPDATE TO ${service}_app
  USING (qilian_sees(agency, NULL));
REVOKE DELETE ON duty_shift FROM ${service}_app;
REVOKE ALL ON duty_shift FROM ${service}_machine;
