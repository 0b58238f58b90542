-- The directory: who belongs to the alliance, the places it speaks of, the codes it uses. Every row
-- is the latest version; the history is its facts. Nothing is ever deleted, only end-dated.
CREATE TABLE agency (
  code       text PRIMARY KEY,
  kind       text NOT NULL,
  name_zh    text NOT NULL,
  name_en    text,
  place      text,
  namespace  text,
  rights     text[] NOT NULL,
  retired_on date,
  version    integer NOT NULL,
  change     bigint NOT NULL
);
CREATE INDEX agency_by_change ON agency (change);

-- path is the closure: what lies below a place is what begins with its path and '>'.
CREATE TABLE place (
  code       text PRIMARY KEY,
  parent     text REFERENCES place (code) DEFERRABLE INITIALLY DEFERRED,
  path       text NOT NULL,
  kind       text NOT NULL,
  name_zh    text NOT NULL,
  name_en    text,
  zone       text NOT NULL,
  geometry   text,
  coverage   text NOT NULL,
  retired_on date,
  version    integer NOT NULL,
  change     bigint NOT NULL,
  CHECK (length(path) <= 1000)
);
CREATE INDEX place_by_path ON place (path text_pattern_ops);
CREATE INDEX place_by_parent ON place (parent);
CREATE INDEX place_by_change ON place (change);

CREATE TABLE code (
  list          text NOT NULL,
  code          text NOT NULL,
  label_zh      text NOT NULL,
  label_en      text,
  parent        text,
  valid_from    date,
  valid_to      date,
  source        text,
  external_code text,
  tags          text[] NOT NULL,
  version       integer NOT NULL,
  change        bigint NOT NULL,
  PRIMARY KEY (list, code)
);
CREATE INDEX code_by_change ON code (change);

-- Numbers the changes in the order of their commits: its one row is locked by whoever changes
-- the directory, so that a reader who knows number n asks for what came after n and misses nothing.
CREATE TABLE directory_change (
  one_row boolean PRIMARY KEY DEFAULT true CHECK (one_row),
  number  bigint NOT NULL DEFAULT 0
);
INSERT INTO directory_change DEFAULT VALUES;

-- Everyone signed in reads the directory, so it stands under no scope.
REVOKE DELETE ON agency, place, code FROM ${service}_app, ${service}_machine;
REVOKE INSERT, DELETE ON directory_change FROM ${service}_app, ${service}_machine;

-- A change and the fact that tells it are one transaction, and requests make it. So the app role
-- may append to the log after all, but nothing except directory facts to the directory's topic.
GRANT INSERT ON fact, outbox TO ${service}_app;
CREATE POLICY fact_directory ON fact FOR INSERT TO ${service}_app
  WITH CHECK (agency = 'qilian' AND source = '/directory' AND type ^@ 'qilian.directory.'
    AND effects = '[]');
ALTER TABLE outbox ENABLE ROW LEVEL SECURITY;
ALTER TABLE outbox FORCE ROW LEVEL SECURITY;
CREATE POLICY outbox_machine ON outbox TO ${service}_machine USING (true) WITH CHECK (true);
CREATE POLICY outbox_directory ON outbox FOR INSERT TO ${service}_app
  WITH CHECK (topic = 3 AND EXISTS (
    SELECT FROM fact f WHERE f.event_id = outbox.event_id AND f.source = '/directory'));
