-- Patrols: who may walk (a number and a role, no person), where, when, and what was passed.

CREATE TABLE patrol_member (
  id         uuid PRIMARY KEY,
  agency     text NOT NULL,
  place_path text COLLATE "C" NOT NULL,
  number     text NOT NULL,
  force      text NOT NULL,
  type       text NOT NULL,
  leads      boolean NOT NULL,
  since      date NOT NULL,
  until      date CHECK (until >= since),
  -- Keyed hash of the account that the member signs in with; the account itself is kept nowhere.
  login      bytea,
  UNIQUE (agency, number),
  UNIQUE (agency, login)
);

CREATE TABLE patrol_beat (
  agency     text NOT NULL,
  code       text NOT NULL,
  place      text NOT NULL,
  place_path text COLLATE "C" NOT NULL,
  name_zh    text NOT NULL,
  zone       text NOT NULL,
  places     text[] NOT NULL,
  paths      text[] NOT NULL,
  neighbours text[] NOT NULL,
  PRIMARY KEY (agency, code)
);

CREATE TABLE patrol_point (
  agency     text NOT NULL,
  code       text NOT NULL,
  beat       text NOT NULL,
  position   integer NOT NULL,
  place      text NOT NULL,
  place_path text COLLATE "C" NOT NULL,
  name_zh    text NOT NULL,
  latitude   double precision NOT NULL CHECK (latitude BETWEEN -90 AND 90),
  longitude  double precision NOT NULL CHECK (longitude BETWEEN -180 AND 180),
  radius     integer NOT NULL CHECK (radius BETWEEN 5 AND 500),
  PRIMARY KEY (agency, code),
  FOREIGN KEY (agency, beat) REFERENCES patrol_beat (agency, code)
);

CREATE TABLE patrol_template (
  agency       text NOT NULL,
  code         text NOT NULL,
  place_path   text COLLATE "C" NOT NULL,
  force        text NOT NULL,
  beat         text NOT NULL,
  kind         text NOT NULL,
  season_from  text NOT NULL,
  season_until text NOT NULL,
  starts       time NOT NULL,
  ends         time NOT NULL,
  days         text[] NOT NULL,
  strength     integer NOT NULL CHECK (strength BETWEEN 1 AND 50),
  route        text[] NOT NULL,
  PRIMARY KEY (agency, code),
  FOREIGN KEY (agency, beat) REFERENCES patrol_beat (agency, code)
);

CREATE TABLE patrol_shift (
  id             uuid PRIMARY KEY,
  agency         text NOT NULL,
  place          text NOT NULL,
  place_path     text COLLATE "C" NOT NULL,
  force          text NOT NULL,
  beat           text NOT NULL,
  zone           text NOT NULL,
  kind           text NOT NULL,
  begins         timestamptz NOT NULL,
  ends           timestamptz NOT NULL CHECK (ends > begins),
  strength       integer NOT NULL,
  route          text[] NOT NULL,
  why            text NOT NULL,
  template       text,
  phase          text NOT NULL,
  started_at     timestamptz,
  start_known_by text,
  ended_at       timestamptz,
  end_known_by   text,
  last_sign_at   timestamptz,
  lone_alarm_at  timestamptz,
  missed         text[] NOT NULL,
  version        integer NOT NULL,
  UNIQUE (agency, template, begins)
);
CREATE INDEX patrol_shift_by_time ON patrol_shift (agency, begins, id);
CREATE INDEX patrol_shift_by_beat ON patrol_shift (agency, beat, begins);
-- What the watch looks at: everything that is not at its end yet.
CREATE INDEX patrol_shift_open ON patrol_shift (ends)
  WHERE phase IN ('PLANNED', 'RUNNING', 'ENDED');

CREATE TABLE patrol_duty (
  shift      uuid NOT NULL REFERENCES patrol_shift (id),
  member     uuid NOT NULL REFERENCES patrol_member (id),
  agency     text NOT NULL,
  place_path text COLLATE "C" NOT NULL,
  begins     timestamptz NOT NULL,
  attendance text NOT NULL,
  PRIMARY KEY (shift, member)
);
CREATE INDEX patrol_duty_by_member ON patrol_duty (member, begins);

CREATE TABLE patrol_swap (
  id         uuid PRIMARY KEY,
  shift      uuid NOT NULL REFERENCES patrol_shift (id),
  agency     text NOT NULL,
  place_path text COLLATE "C" NOT NULL,
  from_one   uuid NOT NULL,
  to_one     uuid NOT NULL,
  state      text NOT NULL,
  position   integer NOT NULL
);
CREATE INDEX patrol_swap_by_shift ON patrol_swap (shift);

-- What happened to a shift after it was planned; linear by its key.
CREATE TABLE patrol_history (
  shift      uuid NOT NULL REFERENCES patrol_shift (id),
  version    integer NOT NULL,
  agency     text NOT NULL,
  place_path text COLLATE "C" NOT NULL,
  at         timestamptz NOT NULL,
  event      text NOT NULL,
  role       text NOT NULL,
  note       text,
  PRIMARY KEY (shift, version)
);

-- The place a phone was at is kept until its shift is settled, and only coarsely afterwards.
CREATE TABLE patrol_checkin (
  id          uuid PRIMARY KEY,
  shift       uuid NOT NULL REFERENCES patrol_shift (id),
  member      uuid NOT NULL,
  agency      text NOT NULL,
  place_path  text COLLATE "C" NOT NULL,
  point       text NOT NULL,
  method      text NOT NULL,
  at          timestamptz NOT NULL,
  received_at timestamptz NOT NULL,
  latitude    double precision,
  longitude   double precision,
  accuracy    double precision,
  coarse      boolean NOT NULL DEFAULT false,
  reason      text,
  body_mac    bytea NOT NULL
);
CREATE INDEX patrol_checkin_by_shift ON patrol_checkin (shift, at);
CREATE INDEX patrol_checkin_exact ON patrol_checkin (received_at)
  WHERE NOT coarse AND latitude IS NOT NULL;

-- What a beat owes: a point that a shift missed and no later one has passed yet.
CREATE TABLE patrol_debt (
  shift      uuid NOT NULL REFERENCES patrol_shift (id),
  point      text NOT NULL,
  agency     text NOT NULL,
  place_path text COLLATE "C" NOT NULL,
  beat       text NOT NULL,
  since      timestamptz NOT NULL,
  state      text NOT NULL CHECK (state IN ('OPEN', 'PAID', 'RETRACTED')),
  paid_by    uuid,
  paid_at    timestamptz,
  PRIMARY KEY (shift, point)
);
CREATE INDEX patrol_debt_open ON patrol_debt (agency, beat, point) WHERE state <> 'RETRACTED';

CREATE TABLE patrol_finding (
  id          uuid PRIMARY KEY,
  shift       uuid NOT NULL REFERENCES patrol_shift (id),
  member      uuid NOT NULL,
  agency      text NOT NULL,
  place       text NOT NULL,
  place_path  text COLLATE "C" NOT NULL,
  kind        text NOT NULL,
  becomes     text NOT NULL,
  result      text NOT NULL,
  at          timestamptz NOT NULL,
  received_at timestamptz NOT NULL,
  caseref     text,
  matter      uuid,
  same_as     uuid,
  body_mac    bytea NOT NULL
);
CREATE INDEX patrol_finding_by_time ON patrol_finding (agency, at DESC, id);
CREATE INDEX patrol_finding_same ON patrol_finding (agency, place, kind, becomes, at);

CREATE TABLE patrol_proposal (
  id          uuid PRIMARY KEY,
  agency      text NOT NULL,
  place_path  text COLLATE "C" NOT NULL,
  week        date NOT NULL,
  state       text NOT NULL CHECK (state IN ('PROPOSED', 'TAKEN_UP', 'TURNED_DOWN')),
  content     text NOT NULL,
  proposed_by text NOT NULL,
  proposed_at timestamptz NOT NULL,
  answered_by text,
  answered_at timestamptz
);
CREATE INDEX patrol_proposal_by_agency ON patrol_proposal (agency, proposed_at DESC);

DO $$
DECLARE t text;
BEGIN
  FOREACH t IN ARRAY ARRAY['member', 'beat', 'point', 'template', 'shift', 'duty', 'swap', 'history',
                           'checkin', 'debt', 'finding', 'proposal'] LOOP
    EXECUTE format('ALTER TABLE patrol_%s ENABLE ROW LEVEL SECURITY', t);
    EXECUTE format('ALTER TABLE patrol_%s FORCE ROW LEVEL SECURITY', t);
    EXECUTE format(
      'CREATE POLICY patrol_%s_machine ON patrol_%s TO ${service}_machine USING (true)
         WITH CHECK (true)', t, t);
    EXECUTE format('REVOKE DELETE ON patrol_%s FROM ${service}_app', t);
  END LOOP;
  -- What publishes facts is written with them, by the machine; requests only read it.
  FOREACH t IN ARRAY ARRAY['shift', 'duty', 'swap', 'history', 'checkin', 'debt', 'finding'] LOOP
    EXECUTE format(
      'CREATE POLICY patrol_%s_app ON patrol_%s FOR SELECT TO ${service}_app
         USING (qilian_sees(agency, place_path))', t, t);
    EXECUTE format('REVOKE INSERT, UPDATE ON patrol_%s FROM ${service}_app', t);
  END LOOP;
  FOREACH t IN ARRAY ARRAY['member', 'beat', 'point', 'template', 'proposal'] LOOP
    EXECUTE format(
      'CREATE POLICY patrol_%s_app ON patrol_%s TO ${service}_app
         USING (qilian_sees(agency, place_path)) WITH CHECK (qilian_sees(agency, place_path))',
      t, t);
  END LOOP;
END
$$;
