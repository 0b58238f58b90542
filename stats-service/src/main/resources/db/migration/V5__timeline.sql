-- One axis over all topics. A generation is a whole timeline with fences of its own: one is live, one
-- may be under construction beside it.
CREATE TABLE timeline_generation (
  number     integer PRIMARY KEY,
  state      text NOT NULL CHECK (state IN ('BUILDING', 'LIVE', 'RETIRED', 'FAILED')),
  hash       text,
  failure    text,
  started_by text NOT NULL,
  started_at timestamptz NOT NULL,
  ended_at   timestamptz
);
CREATE UNIQUE INDEX timeline_one_live ON timeline_generation ((true)) WHERE state = 'LIVE';
CREATE UNIQUE INDEX timeline_one_building ON timeline_generation ((true))
  WHERE state = 'BUILDING';
REVOKE INSERT, UPDATE, DELETE ON timeline_generation FROM ${service}_app;
INSERT INTO timeline_generation (number, state, started_by, started_at)
VALUES (1, 'LIVE', 'first start', now());

-- What a matter is now: who handles it, and who owes what by when. A change of the lead moves who
-- may see the whole matter, its past included.
CREATE TABLE timeline_matter (
  generation integer NOT NULL,
  id         uuid NOT NULL,
  family     text NOT NULL,
  case_code  text,
  place_path text COLLATE "C" NOT NULL,
  agencies   text[] NOT NULL,
  phase      text,
  owes       jsonb NOT NULL DEFAULT '[]',
  PRIMARY KEY (generation, id)
);
CREATE INDEX timeline_matter_by_code ON timeline_matter (generation, case_code);
CREATE INDEX timeline_matter_by_place ON timeline_matter (generation, place_path);

-- What happened. agency is whose word it is; absent where a service speaks for a matter.
CREATE TABLE timeline_entry (
  generation    integer NOT NULL,
  event_id      uuid NOT NULL,
  matter        uuid NOT NULL,
  fact          text NOT NULL,
  agency        text,
  place_path    text COLLATE "C" NOT NULL,
  occurred_at   timestamptz NOT NULL,
  registered_at timestamptz NOT NULL,
  corrects      uuid,
  detail        jsonb NOT NULL DEFAULT '{}',
  PRIMARY KEY (generation, event_id)
);
CREATE INDEX timeline_entry_by_matter ON timeline_entry (generation, matter, occurred_at);
CREATE INDEX timeline_entry_by_place ON timeline_entry (generation, place_path, occurred_at);

-- Which matters belong together: a dispute and the incident it came from. Both ways.
CREATE TABLE timeline_link (
  generation integer NOT NULL,
  matter     uuid NOT NULL,
  other      uuid NOT NULL,
  PRIMARY KEY (generation, matter, other)
);

ALTER TABLE timeline_matter ENABLE ROW LEVEL SECURITY;
ALTER TABLE timeline_matter FORCE ROW LEVEL SECURITY;
CREATE POLICY timeline_matter_app ON timeline_matter FOR SELECT TO ${service}_app
  USING (qilian_sees(NULL, place_path)
         OR EXISTS (SELECT FROM unnest(agencies) AS a (agency) WHERE qilian_sees(a.agency, NULL)));
CREATE POLICY timeline_matter_machine ON timeline_matter TO ${service}_machine
  USING (true) WITH CHECK (true);

ALTER TABLE timeline_entry ENABLE ROW LEVEL SECURITY;
ALTER TABLE timeline_entry FORCE ROW LEVEL SECURITY;
CREATE POLICY timeline_entry_app ON timeline_entry FOR SELECT TO ${service}_app
  USING (qilian_sees(agency, place_path)
         OR EXISTS (SELECT FROM timeline_matter m
                    WHERE m.generation = timeline_entry.generation AND m.id = matter));
CREATE POLICY timeline_entry_machine ON timeline_entry TO ${service}_machine
  USING (true) WITH CHECK (true);

ALTER TABLE timeline_link ENABLE ROW LEVEL SECURITY;
ALTER TABLE timeline_link FORCE ROW LEVEL SECURITY;
CREATE POLICY timeline_link_app ON timeline_link FOR SELECT TO ${service}_app
  USING (EXISTS (SELECT FROM timeline_matter m
                 WHERE m.generation = timeline_link.generation AND m.id = matter));
CREATE POLICY timeline_link_machine ON timeline_link TO ${service}_machine
  USING (true) WITH CHECK (true);
REVOKE INSERT, UPDATE, DELETE ON timeline_matter, timeline_entry, timeline_link
  FROM ${service}_app;
