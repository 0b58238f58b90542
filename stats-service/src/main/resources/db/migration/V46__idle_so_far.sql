-- Minutes in nobody's hands on the days on which they passed, also of tasks that nobody has taken;
-- and resolutions that were revoked, without which nobody knows from the counts what is still open.
INSERT INTO measure
  (code, version, name_zh, name_en, facts, filter, unit_zh, unit_en, valid_from, note,
   proposed_by, proposed_at, approved_by, approved_at, quantity)
SELECT code, 1, name_zh, name_en, facts::text[], '{}'::jsonb, unit_zh, unit_en,
       date '2016-01-01', note, 'founding-analyst', '2026-01-01T00:00:00Z',
       'founding-coordinator', '2026-01-01T00:00:00Z', quantity
FROM (VALUES
  ('TASK_IDLE_SO_FAR', '无人办理时长（含未签收）', 'Time in nobody''s hands, open tasks too',
   '{alliance.task-left-idle}', '分钟', 'minutes',
   '按无人办理的日期逐日计入，至今无人签收的至上一个零点；计入应答复或者应另行派单的单位，处置为当时阶段',
   'MINUTES'),
  ('RESOLUTIONS_REVOKED', '议定事项撤销数', 'Resolutions revoked',
   '{alliance.resolution-revoked}', '项', 'resolutions',
   '按撤销日期，计入责任单位；议定数减落实数减撤销数为尚未落实数', 'COUNT')
) AS standard (code, name_zh, name_en, facts, unit_zh, unit_en, note, quantity);

-- No such fact has been counted before, so the measures can join the totals that stand.
DO $$
DECLARE v integer;
BEGIN
  FOR v IN SELECT version FROM projection WHERE to_regnamespace('p' || version) IS NOT NULL LOOP
    EXECUTE format(
      'INSERT INTO %I.measure SELECT m.* FROM public.measure m
       WHERE m.approved_at IS NOT NULL AND m.code IN (''TASK_IDLE_SO_FAR'', ''RESOLUTIONS_REVOKED'')
         AND NOT EXISTS (SELECT FROM %I.kind k WHERE k.fact = ANY (m.facts))
       ON CONFLICT DO NOTHING', 'p' || v, 'p' || v);
  END LOOP;
END
$$;
