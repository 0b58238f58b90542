-- Word to the leader at once: somebody who walks alone is silent. It says which shift, never who.
CREATE TABLE patrol_notice (
  id           uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  shift        uuid NOT NULL REFERENCES patrol_shift (id),
  agency       text NOT NULL,
  place_path   text COLLATE "C" NOT NULL,
  raised_at    timestamptz NOT NULL,
  last_sign_at timestamptz NOT NULL,
  seen_by      text,
  seen_at      timestamptz,
  over_at      timestamptz,
  UNIQUE (shift, raised_at)
);
CREATE INDEX patrol_notice_open ON patrol_notice (agency, raised_at DESC) WHERE over_at IS NULL;
ALTER TABLE patrol_notice ENABLE ROW LEVEL SECURITY;
ALTER TABLE patrol_notice FORCE ROW LEVEL SECURITY;
CREATE POLICY patrol_notice_app ON patrol_notice FOR SELECT TO ${service}_app
  USING (qilian_sees(agency, place_path));
CREATE POLICY patrol_notice_machine ON patrol_notice TO ${service}_machine
  USING (true) WITH CHECK (true);
REVOKE INSERT, UPDATE, DELETE ON patrol_notice FROM ${service}_app;
