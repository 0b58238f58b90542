-- How tasks end, and the minutes in nobody's hands also of those that were taken back.
INSERT INTO measure
  (code, version, name_zh, name_en, facts, filter, unit_zh, unit_en, valid_from, note,
   proposed_by, proposed_at, approved_by, approved_at, quantity)
SELECT code, version, name_zh, name_en, facts::text[], '{}'::jsonb, unit_zh, unit_en,
       date '2016-01-01', note, 'founding-analyst', '2026-01-01T00:00:00Z',
       'founding-coordinator', '2026-01-01T00:00:00Z', quantity
FROM (VALUES
  ('TASKS_CLOSED', 1, '结案数', 'Tasks closed', '{alliance.task-closed}', '件', 'tasks',
   '核查后结案，按日期，计入主办单位', 'COUNT'),
  ('TASKS_WITHDRAWN', 1, '撤回数', 'Tasks withdrawn', '{alliance.task-withdrawn}', '件', 'tasks',
   '按撤回日期，计入派单单位', 'COUNT'),
  ('TASK_IDLE_MINUTES', 2, '无人办理时长', 'Time in nobody''s hands',
   '{alliance.task-accepted,alliance.lead-assigned,alliance.task-withdrawn}', '分钟', 'minutes',
   '从无人办理到有人签收或者撤回的分钟数，按签收、撤回日期；仍无人办理的，办结前只在任务上显示', 'MINUTES')
) AS standard (code, version, name_zh, name_en, facts, unit_zh, unit_en, note, quantity);

-- Where such facts have been counted already, the measures join with the next rebuild.
DO $$
DECLARE v integer;
BEGIN
  FOR v IN SELECT version FROM projection WHERE to_regnamespace('p' || version) IS NOT NULL LOOP
    EXECUTE format(
      'INSERT INTO %I.measure SELECT m.* FROM public.measure m
       WHERE m.approved_at IS NOT NULL AND m.code LIKE ''TASK%%''
         AND NOT EXISTS (SELECT FROM %I.kind k WHERE k.fact = ANY (m.facts))
       ON CONFLICT DO NOTHING', 'p' || v, 'p' || v);
  END LOOP;
END
$$;
