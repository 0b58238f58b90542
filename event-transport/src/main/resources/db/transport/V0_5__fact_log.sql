-- The fact log: inbox, history and payload in one row a fact; a narrow outbox row points at it.
CREATE TABLE fact (
  event_id       uuid PRIMARY KEY,
  type           text NOT NULL,
  agency         text NOT NULL,
  source         text NOT NULL,
  source_id      text NOT NULL,
  aggregate_id   uuid NOT NULL,
  caseref        text,
  corrects       uuid,
  occurred_at    timestamptz NOT NULL,
  recorded_at    timestamptz NOT NULL,
  registered_at  timestamptz NOT NULL,
  zone           text NOT NULL,
  occurred_on    date NOT NULL,
  hour           smallint,
  recorded_on    date NOT NULL,
  time_precision text NOT NULL,
  place          text NOT NULL,
  place_path     text NOT NULL,
  place_assumed  boolean NOT NULL DEFAULT false,
  category       text,
  subtype        text,
  validity       text,
  report_channel text,
  data           text NOT NULL,
  effects        text NOT NULL,
  raw_codes      text,
  purpose        text,
  traceparent    text,
  body_hash      bytea NOT NULL
);
CREATE INDEX fact_by_aggregate ON fact (aggregate_id);
CREATE INDEX fact_by_day ON fact (type, occurred_on);
CREATE INDEX fact_by_corrected ON fact (corrects) WHERE corrects IS NOT NULL;

-- Waits to be given its place in a topic-partition.
CREATE TABLE outbox (
  id       bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  topic    smallint NOT NULL,
  part     smallint NOT NULL,
  event_id uuid NOT NULL
);

-- The place of every fact in its topic-partition: dense from 1, given once and for ever.
CREATE TABLE topic_log (
  topic    smallint NOT NULL,
  part     smallint NOT NULL,
  qseq     bigint NOT NULL,
  event_id uuid NOT NULL,
  PRIMARY KEY (topic, part, qseq)
);

-- How far each topic-partition has been numbered, and how far the broker has confirmed it.
CREATE TABLE relay_position (
  topic     smallint NOT NULL,
  part      smallint NOT NULL,
  sequenced bigint NOT NULL DEFAULT 0,
  published bigint NOT NULL DEFAULT 0,
  PRIMARY KEY (topic, part)
);

-- One relay at a time; a higher epoch shuts out whoever held the lease before.
CREATE TABLE relay_lease (
  one_row    boolean PRIMARY KEY DEFAULT true CHECK (one_row),
  owner      uuid,
  epoch      bigint NOT NULL DEFAULT 0,
  held_until timestamptz NOT NULL DEFAULT '-infinity'
);
INSERT INTO relay_lease DEFAULT VALUES;

-- What a consumer of canonical topics has taken effect of, changed in the effect's transaction.
CREATE TABLE fence (
  consumer    text NOT NULL,
  topic       text NOT NULL,
  part        integer NOT NULL,
  next_offset bigint NOT NULL,
  last_qseq   bigint NOT NULL,
  PRIMARY KEY (consumer, topic, part)
);

-- Requests read facts within their scope; only the machine role writes them.
ALTER TABLE fact ENABLE ROW LEVEL SECURITY;
ALTER TABLE fact FORCE ROW LEVEL SECURITY;
CREATE POLICY fact_app ON fact FOR SELECT TO ${service}_app USING (qilian_sees(agency, place_path));
CREATE POLICY fact_machine ON fact TO ${service}_machine USING (true) WITH CHECK (true);
REVOKE INSERT, UPDATE, DELETE ON fact FROM ${service}_app;
REVOKE ALL ON outbox, topic_log, relay_position, relay_lease, fence FROM ${service}_app;
GRANT SELECT ON fence, relay_position TO ${service}_app;
