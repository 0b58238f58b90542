-- Bulletins as data, and their frozen issues.

CREATE TABLE bulletin_series (
  code        text PRIMARY KEY,
  name_zh     text NOT NULL,
  name_en     text NOT NULL,
  issuer_zh   text NOT NULL,
  issuer_en   text NOT NULL,
  place       text NOT NULL,
  zone        text NOT NULL,
  week_start  text NOT NULL DEFAULT 'MONDAY',
  cut_off     time NOT NULL DEFAULT '00:00',
  last_year   text NOT NULL CHECK (last_year IN ('ISO_WEEK', 'ALIGNED', 'CALENDAR')),
  headline    text NOT NULL,
  cases       text[] NOT NULL,
  differences text NOT NULL,
  lines       jsonb NOT NULL
);
REVOKE INSERT, UPDATE, DELETE ON bulletin_series FROM ${service}_app;

INSERT INTO bulletin_series VALUES (
  'baota-weekly', '宝塔街道治安警情周报', 'Baota Street weekly safety bulletin',
  '宝塔街道综治中心', 'Baota Street governance centre', 'baota', 'Asia/Shanghai', 'MONDAY', '00:00',
  'CALENDAR', 'ALARMS_EFFECTIVE', '{CRIMINAL_ACCEPTED,ADMIN_ACCEPTED,PREVENTABLE_ACCEPTED}',
  'PREVENTABLE_ACCEPTED',
  '[{"zh": "刑事", "en": "Criminal", "categories": ["CRIMINAL"]},
    {"zh": "治安", "en": "Public order", "categories": ["PUBLIC_ORDER"]},
    {"zh": "交通", "en": "Traffic", "categories": ["TRAFFIC"]},
    {"zh": "纠纷", "en": "Disputes", "categories": ["DISPUTE"]},
    {"zh": "求助", "en": "Calls for help", "categories": ["EMERGENCY_HELP"]},
    {"zh": "火警", "en": "Fires and disasters", "categories": ["FIRE_DISASTER"]},
    {"zh": "举报投诉", "en": "Tips and complaints", "categories": ["TIP", "COMPLAINT_SUPERVISION"]},
    {"zh": "其他", "en": "Other", "categories": ["SOCIAL_LINKAGE", "OTHER"]}]');

-- One frozen issue: proposed by one person, published by another, never changed afterwards.
CREATE TABLE publication (
  id           uuid PRIMARY KEY,
  series       text NOT NULL REFERENCES bulletin_series,
  week         text NOT NULL,
  audience     text NOT NULL CHECK (audience IN ('INWARD', 'OUTWARD')),
  place_path   text NOT NULL,
  status       text NOT NULL CHECK (status IN ('PROPOSED', 'PUBLISHED')),
  known_on     date NOT NULL,
  offsets      jsonb NOT NULL,
  proposed_by  text NOT NULL,
  proposed_at  timestamptz NOT NULL,
  approved_by  text,
  published_at timestamptz,
  UNIQUE (series, week, audience),
  CHECK (approved_by <> proposed_by),
  CHECK ((status = 'PUBLISHED') = (approved_by IS NOT NULL))
);

-- Its bytes, as they were rendered when it was proposed.
CREATE TABLE publication_form (
  publication uuid NOT NULL REFERENCES publication,
  form        text NOT NULL,
  body        text NOT NULL,
  PRIMARY KEY (publication, form)
);

-- Differences that a second person has acknowledged: which figure, from what to what, and why.
CREATE TABLE restatement (
  publication uuid NOT NULL REFERENCES publication,
  number      integer NOT NULL,
  figure      text NOT NULL,
  old_value   bigint NOT NULL,
  new_value   bigint NOT NULL,
  cause       text NOT NULL,
  ledger      jsonb NOT NULL,
  approved_by text NOT NULL,
  approved_at timestamptz NOT NULL,
  PRIMARY KEY (publication, number)
);

ALTER TABLE publication ENABLE ROW LEVEL SECURITY;
ALTER TABLE publication FORCE ROW LEVEL SECURITY;
CREATE POLICY publication_seen ON publication FOR SELECT TO ${service}_app
  USING (qilian_sees(NULL, place_path));
CREATE POLICY publication_proposed ON publication FOR INSERT TO ${service}_app
  WITH CHECK (qilian_sees(NULL, place_path) AND status = 'PROPOSED');
CREATE POLICY publication_approved ON publication FOR UPDATE TO ${service}_app
  USING (qilian_sees(NULL, place_path) AND status = 'PROPOSED')
  WITH CHECK (qilian_sees(NULL, place_path) AND status = 'PUBLISHED');
REVOKE ALL ON publication, publication_form, restatement FROM ${service}_app, ${service}_machine;
GRANT SELECT, INSERT, UPDATE (status, approved_by, published_at) ON publication
  TO ${service}_app;

-- Forms and restatements follow the issue they belong to, and are only ever added.
ALTER TABLE publication_form ENABLE ROW LEVEL SECURITY;
ALTER TABLE publication_form FORCE ROW LEVEL SECURITY;
CREATE POLICY publication_form_app ON publication_form TO ${service}_app
  USING (EXISTS (SELECT FROM publication p WHERE p.id = publication))
  WITH CHECK (EXISTS (SELECT FROM publication p WHERE p.id = publication
                                                AND p.status = 'PROPOSED'));
GRANT SELECT, INSERT ON publication_form TO ${service}_app;
ALTER TABLE restatement ENABLE ROW LEVEL SECURITY;
ALTER TABLE restatement FORCE ROW LEVEL SECURITY;
CREATE POLICY restatement_app ON restatement TO ${service}_app
  USING (EXISTS (SELECT FROM publication p WHERE p.id = publication))
  WITH CHECK (EXISTS (SELECT FROM publication p WHERE p.id = publication
                                                AND p.status = 'PUBLISHED'));
GRANT SELECT, INSERT ON restatement TO ${service}_app;
