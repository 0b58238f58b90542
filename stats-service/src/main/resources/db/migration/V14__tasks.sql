-- Facts of tasks weigh minutes: how long nobody had them in hand.
ALTER TABLE measure DROP CONSTRAINT measure_quantity_check;
ALTER TABLE measure ADD CONSTRAINT measure_quantity_check
  CHECK (quantity IN ('COUNT', 'AMOUNT', 'HEADCOUNT', 'MINUTES'));

INSERT INTO measure
  (code, version, name_zh, name_en, facts, filter, unit_zh, unit_en, valid_from, note,
   proposed_by, proposed_at, approved_by, approved_at, quantity)
SELECT code, version, name_zh, name_en, facts::text[], filter::jsonb, unit_zh, unit_en,
       date '2016-01-01', note, 'founding-analyst', '2026-01-01T00:00:00Z',
       'founding-coordinator', '2026-01-01T00:00:00Z', quantity
FROM (VALUES
  ('TASKS_PROPOSED', 1, '派单数', 'Tasks proposed',
   '{alliance.task-proposed}',
   '{}', '件', 'tasks',
   '含另行派单，按派单日期，计入被派单位', 'COUNT'),
  ('TASKS_ACCEPTED', 1, '签收数', 'Tasks taken',
   '{alliance.task-accepted,alliance.lead-assigned}',
   '{}', '件', 'tasks',
   '签收或者被指定主办，按日期', 'COUNT'),
  ('TASKS_DECLINED', 1, '拒签退回数', 'Tasks declined or given back',
   '{alliance.task-declined,alliance.task-returned}',
   '{}', '件', 'tasks',
   '按日期，处置为理由', 'COUNT'),
  ('TASKS_TIMED_OUT', 1, '超时未签收数', 'Tasks unanswered in time',
   '{alliance.task-timed-out}',
   '{}', '件', 'tasks',
   '按超时日期', 'COUNT'),
  ('TASKS_ESCALATED', 1, '提级数', 'Tasks escalated',
   '{alliance.task-escalated}',
   '{}', '件', 'tasks',
   '报分管领导或者联席会议', 'COUNT'),
  ('TASKS_TRANSFERRED', 1, '移送数', 'Tasks handed over',
   '{alliance.task-transferred}',
   '{}', '件', 'tasks',
   '处置为按时或者超过二十四小时', 'COUNT'),
  ('TASKS_OVERDUE', 1, '逾期数', 'Clocks of tasks run out',
   '{alliance.task-overdue}',
   '{}', '件', 'clocks',
   '办理、核查、移送逾期，按逾期日期', 'COUNT'),
  ('TASKS_DONE', 1, '办结数', 'Tasks done',
   '{alliance.task-done}',
   '{}', '件', 'tasks',
   '按办结日期', 'COUNT'),
  ('TASKS_DONE_IN_TIME', 1, '按期办结数', 'Tasks done in time',
   '{alliance.task-done}',
   '{"disposition": {"include": ["IN_TIME"]}}', '件', 'tasks',
   '在期限内办结', 'COUNT'),
  ('TASKS_VERIFIED', 1, '核查通过数', 'Tasks verified',
   '{alliance.task-verified}',
   '{}', '件', 'tasks',
   '由办理单位以外的单位核查', 'COUNT'),
  ('TASKS_REOPENED', 1, '核查不通过数', 'Tasks reopened',
   '{alliance.task-reopened}',
   '{}', '件', 'tasks',
   '与核查通过数成对', 'COUNT'),
  ('TASK_IDLE_MINUTES', 1, '无人办理时长', 'Time in nobody''s hands',
   '{alliance.task-accepted,alliance.lead-assigned}',
   '{}', '分钟', 'minutes',
   '从无人办理到有人签收的分钟数，计入接手单位，按签收日期', 'MINUTES'),
  ('MEETINGS_HELD', 1, '联席会议数', 'Joint meetings held',
   '{alliance.meeting-held}',
   '{}', '次', 'meetings',
   '按召开记录日期', 'COUNT'),
  ('RESOLUTIONS_ADOPTED', 1, '议定事项数', 'Resolutions adopted',
   '{alliance.resolution-adopted}',
   '{}', '项', 'resolutions',
   '按议定日期，计入责任单位', 'COUNT'),
  ('RESOLUTIONS_DONE', 1, '议定事项落实数', 'Resolutions carried out',
   '{alliance.resolution-done}',
   '{}', '项', 'resolutions',
   '按落实日期', 'COUNT'),
  ('RESOLUTIONS_OVERDUE', 1, '议定事项逾期数', 'Resolutions overdue',
   '{alliance.resolution-overdue}',
   '{}', '项', 'resolutions',
   '按逾期日期', 'COUNT'),
  ('MEMBERS_JOINED', 1, '加入联盟数', 'Members joined',
   '{alliance.member-joined}',
   '{}', '家', 'agencies',
   '按加入记录日期', 'COUNT')
) AS standard
  (code, version, name_zh, name_en, facts, filter, unit_zh, unit_en, note, quantity);

CREATE OR REPLACE FUNCTION lay_weights(v integer) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp
AS $$
DECLARE s text := 'p' || v;
BEGIN
  EXECUTE format(
    'CREATE TABLE %I.weight (
       place integer NOT NULL, day date NOT NULL, kind integer NOT NULL, hour smallint NOT NULL,
       recorded_on date NOT NULL, known integer NOT NULL DEFAULT 0, amount bigint NOT NULL,
       headcount bigint NOT NULL, minutes bigint NOT NULL DEFAULT 0)', s);
  EXECUTE format('CREATE INDEX ON %I.weight (place, day)', s);
  EXECUTE format('GRANT SELECT ON %I.weight TO ${service}_app', s);
  EXECUTE format('GRANT SELECT, INSERT ON %I.weight TO ${service}_machine', s);
END
$$;

-- The versions that are there already. No fact of the alliance has been counted in them, so that
-- the new measures can join their totals.
DO $$
DECLARE v integer;
BEGIN
  FOR v IN SELECT version FROM projection WHERE to_regnamespace('p' || version) IS NOT NULL LOOP
    EXECUTE format('ALTER TABLE %I.weight ADD COLUMN minutes bigint NOT NULL DEFAULT 0', 'p' || v);
    EXECUTE format(
      'INSERT INTO %I.measure SELECT m.* FROM public.measure m
       WHERE m.approved_at IS NOT NULL
         AND NOT EXISTS (SELECT FROM %I.kind k WHERE k.fact = ANY (m.facts))
       ON CONFLICT DO NOTHING', 'p' || v, 'p' || v);
  END LOOP;
END
$$;
