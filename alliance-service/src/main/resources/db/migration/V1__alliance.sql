-- What the directory says: places, and agencies with their kind. It is the directory's, open to all.
CREATE TABLE place (
  code text PRIMARY KEY,
  path text COLLATE "C" NOT NULL,
  kind text NOT NULL,
  qseq bigint NOT NULL
);
CREATE TABLE agency (
  code    text PRIMARY KEY,
  kind    text NOT NULL,
  name_zh text NOT NULL,
  place   text,
  qseq    bigint NOT NULL
);
REVOKE INSERT, UPDATE, DELETE ON place, agency FROM ${service}_app;

-- Who belongs to the alliance, since when. Members are known to each other: every caller reads this,
-- which is of agencies and functions and of no person. Only whoever coordinates the place writes.
CREATE TABLE membership (
  id         uuid PRIMARY KEY,
  agency     text NOT NULL,
  role       text NOT NULL CHECK (role IN ('LEADING_GROUP', 'MEMBER', 'PARTNER')),
  from_on    date NOT NULL,
  until_on   date CHECK (until_on >= from_on),
  place      text NOT NULL,
  place_path text COLLATE "C" NOT NULL,
  paths      text[] NOT NULL,
  units      text[] NOT NULL,
  contacts   text NOT NULL,
  version    bigint NOT NULL
);
CREATE UNIQUE INDEX membership_open ON membership (agency) WHERE until_on IS NULL;
CREATE INDEX membership_agency ON membership (agency, from_on);
ALTER TABLE membership ENABLE ROW LEVEL SECURITY;
ALTER TABLE membership FORCE ROW LEVEL SECURITY;
CREATE POLICY membership_known ON membership FOR SELECT TO ${service}_app
  USING (coalesce(current_setting('qilian.scope', true), '') <> '');
CREATE POLICY membership_joined ON membership FOR INSERT TO ${service}_app
  WITH CHECK (qilian_sees(NULL, place_path));
CREATE POLICY membership_changed ON membership FOR UPDATE TO ${service}_app
  USING (qilian_sees(NULL, place_path) OR qilian_sees(agency, NULL));
CREATE POLICY membership_machine ON membership TO ${service}_machine USING (true) WITH CHECK (true);
REVOKE DELETE ON membership FROM ${service}_app, ${service}_machine;

-- Duty lists, one row a version and one an item; never changed, only followed by another version.
CREATE TABLE duty_list (
  code       text NOT NULL,
  version    integer NOT NULL CHECK (version > 0),
  title_zh   text NOT NULL,
  place_path text COLLATE "C",
  valid_from date NOT NULL,
  entered_by text NOT NULL,
  entered_at timestamptz NOT NULL,
  PRIMARY KEY (code, version)
);
CREATE TABLE duty_item (
  list_code    text NOT NULL,
  list_version integer NOT NULL,
  code         text NOT NULL,
  kind         text NOT NULL CHECK (kind IN ('BASIC', 'ASSISTING', 'RECALLED')),
  subject      text NOT NULL,
  at_kind      text,
  lead         text NOT NULL,
  assists      text[] NOT NULL,
  title_zh     text NOT NULL,
  basis        text NOT NULL,
  PRIMARY KEY (list_code, list_version, code),
  FOREIGN KEY (list_code, list_version) REFERENCES duty_list
);
ALTER TABLE duty_list ENABLE ROW LEVEL SECURITY;
ALTER TABLE duty_list FORCE ROW LEVEL SECURITY;
CREATE POLICY duty_list_known ON duty_list FOR SELECT TO ${service}_app
  USING (coalesce(current_setting('qilian.scope', true), '') <> '');
CREATE POLICY duty_list_entered ON duty_list FOR INSERT TO ${service}_app
  WITH CHECK (qilian_sees(NULL, place_path) OR current_setting('qilian.scope', true) = '*');
CREATE POLICY duty_list_machine ON duty_list TO ${service}_machine USING (true);
ALTER TABLE duty_item ENABLE ROW LEVEL SECURITY;
ALTER TABLE duty_item FORCE ROW LEVEL SECURITY;
CREATE POLICY duty_item_app ON duty_item TO ${service}_app
  USING (EXISTS (SELECT FROM duty_list l WHERE l.code = list_code AND l.version = list_version));
CREATE POLICY duty_item_machine ON duty_item TO ${service}_machine USING (true);
REVOKE UPDATE, DELETE ON duty_list, duty_item FROM ${service}_app, ${service}_machine;

-- Tasks. History is the truth; the row beside it is its last state as far as lists and guards of the
-- database need it. Members are all that have or had a part: those read; who writes is decided by
-- the task's own page under its lock.
CREATE TABLE task (
  id           uuid PRIMARY KEY,
  code         text NOT NULL UNIQUE,
  version      bigint NOT NULL,
  phase        text NOT NULL,
  unfinished   boolean NOT NULL,
  subject      text NOT NULL,
  title        text NOT NULL,
  urgency      text NOT NULL,
  proposer     text NOT NULL,
  lead         text,
  asked        text,
  members      text[] NOT NULL,
  place        text NOT NULL,
  place_path   text COLLATE "C" NOT NULL,
  proposed_at  timestamptz NOT NULL,
  due_clock    text,
  due_at       timestamptz,
  owed_by      text,
  next_at      timestamptz,
  supervised   boolean NOT NULL,
  refusals     integer NOT NULL,
  idle_since   timestamptz,
  idle_seconds bigint NOT NULL,
  resolution   text
);
CREATE INDEX task_due ON task (due_at, id) WHERE unfinished;
CREATE INDEX task_next ON task (next_at, id) WHERE next_at IS NOT NULL;
CREATE INDEX task_place ON task (place_path, due_at);
CREATE INDEX task_recurring ON task (subject, place, proposed_at);
ALTER TABLE task ENABLE ROW LEVEL SECURITY;
ALTER TABLE task FORCE ROW LEVEL SECURITY;
CREATE POLICY task_app ON task TO ${service}_app
  USING (qilian_sees(NULL, place_path)
    OR EXISTS (SELECT FROM unnest(members) AS member WHERE qilian_sees(member, NULL)));
CREATE POLICY task_machine ON task TO ${service}_machine USING (true) WITH CHECK (true);
REVOKE DELETE ON task FROM ${service}_app, ${service}_machine;

CREATE TABLE task_event (
  task_id  uuid NOT NULL REFERENCES task,
  version  bigint NOT NULL,
  type     text NOT NULL,
  at       timestamptz NOT NULL,
  done_by  text NOT NULL,
  done_for text NOT NULL,
  data     text NOT NULL,
  PRIMARY KEY (task_id, version)
);
ALTER TABLE task_event ENABLE ROW LEVEL SECURITY;
ALTER TABLE task_event FORCE ROW LEVEL SECURITY;
CREATE POLICY task_event_app ON task_event TO ${service}_app
  USING (EXISTS (SELECT FROM task t WHERE t.id = task_id));
CREATE POLICY task_event_machine ON task_event TO ${service}_machine USING (true) WITH CHECK (true);
REVOKE UPDATE, DELETE ON task_event FROM ${service}_app, ${service}_machine;

-- The last number given, by kind and year.
CREATE TABLE code_number (
  kind text NOT NULL,
  year integer NOT NULL,
  last integer NOT NULL,
  PRIMARY KEY (kind, year)
);
REVOKE DELETE ON code_number FROM ${service}_app, ${service}_machine;

-- A step and the fact that tells it are one transaction, and requests make it. So the app role may
-- append to the log facts of what it sees, and nothing else. The topic is the place of
-- alliance.events.v1 in the list of topics.
GRANT INSERT ON fact, outbox TO ${service}_app;
CREATE POLICY fact_of_ours_read ON fact FOR SELECT TO ${service}_app
  USING (EXISTS (SELECT FROM task t WHERE t.id = aggregate_id));
CREATE POLICY fact_of_ours ON fact FOR INSERT TO ${service}_app
  WITH CHECK (source ^@ '/alliance/' AND type ^@ 'qilian.alliance.'
    AND (EXISTS (SELECT FROM task t WHERE t.id = aggregate_id)
      OR EXISTS (SELECT FROM membership m WHERE m.id = aggregate_id)));
ALTER TABLE outbox ENABLE ROW LEVEL SECURITY;
ALTER TABLE outbox FORCE ROW LEVEL SECURITY;
CREATE POLICY outbox_machine ON outbox TO ${service}_machine USING (true) WITH CHECK (true);
CREATE POLICY outbox_of_ours ON outbox FOR INSERT TO ${service}_app
  WITH CHECK (topic = 8 AND EXISTS (
    SELECT FROM fact f WHERE f.event_id = outbox.event_id AND f.source ^@ '/alliance/'));

-- The list to begin with: an example in the form of the three lists of 2025, to be followed by the
-- street's own published version. Its items decide for the subjects they name and no others.
ALTER TABLE duty_list NO FORCE ROW LEVEL SECURITY;
ALTER TABLE duty_item NO FORCE ROW LEVEL SECURITY;
INSERT INTO duty_list VALUES
  ('BAOTA', 1, '街道履行职责事项清单（示例）', NULL, '2025-06-01', 'founding-administrator',
   '2026-01-01T00:00:00Z');
INSERT INTO duty_item
  (list_code, list_version, code, kind, subject, at_kind, lead, assists, title_zh, basis)
SELECT 'BAOTA', 1, code, kind, subject, at_kind, lead, assists::text[], title_zh, basis
FROM (VALUES
  ('JB-001', 'BASIC', 'PUBLIC_EVENT', NULL, 'STREET_OFFICE', '{POLICE_STATION,CULTURE}',
   '辖区公共活动的统筹与值守', '街道履行职责事项清单 基本履职'),
  ('JB-002', 'BASIC', 'PROPERTY_MANAGEMENT', NULL, 'STREET_OFFICE',
   '{HOUSING_CONSTRUCTION,RESIDENTS_COMMITTEE}', '指导业主大会，协调物业管理',
   '《物业管理条例》第十条'),
  ('JB-003', 'BASIC', 'LIGHTING', NULL, 'STREET_OFFICE', '{PROPERTY_MANAGEMENT,OWNERS_COMMITTEE}',
   '背街小巷照明与门禁的补缺', '街道履行职责事项清单 基本履职'),
  ('JB-004', 'BASIC', 'DISPUTE', NULL, 'JUDICIAL_OFFICE',
   '{POLICE_STATION,RESIDENTS_COMMITTEE,MEDIATION_COMMITTEE}', '矛盾纠纷排查化解',
   '《人民调解法》第五条'),
  ('PH-001', 'ASSISTING', 'FIRE_SAFETY', NULL, 'FIRE_RESCUE',
   '{STREET_OFFICE,POLICE_STATION,RESIDENTS_COMMITTEE}', '消防监督检查与隐患整改',
   '《消防法》第四条、第五十三条'),
  ('PH-002', 'ASSISTING', 'PUBLIC_ORDER', NULL, 'POLICE_STATION',
   '{STREET_OFFICE,RESIDENTS_COMMITTEE,GRID}', '治安防范与巡防', '《治安管理处罚法》'),
  ('PH-003', 'ASSISTING', 'TELECOM_FRAUD', NULL, 'POLICE_STATION',
   '{STREET_OFFICE,BANK,TELECOM}', '电信网络诈骗预警劝阻', '《反电信网络诈骗法》第三十四条'),
  ('PH-004', 'ASSISTING', 'STREET_ORDER', NULL, 'URBAN_MANAGEMENT', '{STREET_OFFICE}',
   '占道经营与市容秩序', '《城市市容和环境卫生管理条例》'),
  ('PH-005', 'ASSISTING', 'CAMPUS', NULL, 'POLICE_STATION', '{SCHOOL,STREET_OFFICE}',
   '校园周边治安', '街道履行职责事项清单 配合履职'),
  ('PH-006', 'ASSISTING', 'LABOUR', NULL, 'HUMAN_RESOURCES', '{STREET_OFFICE}',
   '劳动用工与欠薪处置', '《劳动保障监察条例》'),
  ('SJ-001', 'RECALLED', 'BUILDING_SAFETY', NULL, 'HOUSING_CONSTRUCTION', '{}',
   '房屋安全鉴定', '街道履行职责事项清单 上级收回'),
  ('SJ-002', 'RECALLED', 'UNLICENSED_OPERATION', NULL, 'MARKET_REGULATION', '{}',
   '无证无照经营查处', '《无证无照经营查处办法》'),
  ('SJ-003', 'RECALLED', 'TAX', NULL, 'TAXATION', '{}', '税收征收管理', '《税收征收管理法》'),
  ('SJ-004', 'RECALLED', 'ENTERTAINMENT_VENUE', NULL, 'CULTURE', '{POLICE_STATION,FIRE_RESCUE}',
   '娱乐场所监督管理', '《娱乐场所管理条例》')
) AS item (code, kind, subject, at_kind, lead, assists, title_zh, basis);
ALTER TABLE duty_list FORCE ROW LEVEL SECURITY;
ALTER TABLE duty_item FORCE ROW LEVEL SECURITY;
