-- What agencies reported about places, channels and practices, one row a fact, as its last
-- correction has it: the material that signals are made of. It names and identifies nobody.
CREATE TABLE observation (
  event_id       uuid PRIMARY KEY,
  stands_by      uuid NOT NULL,
  recorded_at    timestamptz NOT NULL,
  kind           text NOT NULL,
  agency         text NOT NULL,
  place          text NOT NULL,
  place_path     text COLLATE "C" NOT NULL,
  occurred_at    timestamptz NOT NULL,
  occurred_on    date NOT NULL,
  time_precision text NOT NULL,
  type           text NOT NULL,
  detail         text,
  channel_kind   text,
  channel_value  text,
  practices      text[] NOT NULL,
  findings       integer
);
CREATE INDEX observation_by_time ON observation (occurred_at, event_id);
CREATE INDEX observation_by_path ON observation (place_path, occurred_at);
CREATE INDEX observation_by_agency ON observation (agency, occurred_at);
ALTER TABLE observation ENABLE ROW LEVEL SECURITY;
ALTER TABLE observation FORCE ROW LEVEL SECURITY;
CREATE POLICY observation_app ON observation FOR SELECT TO ${service}_app
  USING (qilian_sees(agency, place_path));
CREATE POLICY observation_machine ON observation TO ${service}_machine
  USING (true) WITH CHECK (true);
REVOKE INSERT, UPDATE, DELETE ON observation FROM ${service}_app;
REVOKE DELETE ON observation FROM ${service}_machine;

-- Where each place stands, as the directory last said. It is the directory's and open to all.
CREATE TABLE place (
  code text PRIMARY KEY,
  path text COLLATE "C" NOT NULL,
  qseq bigint NOT NULL
);
REVOKE INSERT, UPDATE, DELETE ON place FROM ${service}_app;
