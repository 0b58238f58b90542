-- What joint inspection is counted by: visits, findings by kind, and what became of them.
INSERT INTO measure
  (code, version, name_zh, name_en, facts, filter, unit_zh, unit_en, valid_from, note,
   proposed_by, proposed_at, approved_by, approved_at)
SELECT code, 1, name_zh, name_en, facts::text[], filter::jsonb, unit_zh, unit_en,
       date '2016-01-01', note, 'founding-analyst', '2026-01-01T00:00:00Z',
       'founding-coordinator', '2026-01-01T00:00:00Z'
FROM (VALUES
  ('INSPECTIONS_HELD', '行政检查次数', 'Administrative inspections held',
   '{inspection.inspection-held}',
   '{"category": {"include": ["ADMINISTRATIVE_INSPECTION"]}}', '次', 'inspections',
   '按到场日期，合并检查计一次'),
  ('WALKS_HELD', '巡查走访次数', 'Walk-rounds held', '{inspection.inspection-held}',
   '{"category": {"exclude": ["ADMINISTRATIVE_INSPECTION"]}}', '次', 'walk-rounds', '按当日'),
  ('FINDINGS_RECORDED', '发现问题数', 'Findings recorded', '{inspection.finding-recorded}', '{}',
   '处', 'findings', '检查、巡查发现和经核查属实的上报隐患，按发现日期'),
  ('REPORTS_DISMISSED', '核查不属实数', 'Reported hazards not found',
   '{inspection.finding-dismissed}', '{}', '处', 'reports', '按核查日期'),
  ('RECTIFICATIONS_ORDERED', '下达整改数', 'Rectifications ordered',
   '{inspection.rectification-ordered}', '{}', '件', 'rectifications',
   '责令改正与提示整改，按下达日期'),
  ('RECTIFICATIONS_CLEARED', '销号数', 'Rectifications cleared',
   '{inspection.rectification-cleared}', '{}', '件', 'rectifications', '按复查合格日期'),
  ('RECTIFICATIONS_CLEARED_ON_TIME', '按期销号数', 'Rectifications cleared on time',
   '{inspection.rectification-cleared}', '{"disposition": {"include": ["ON_TIME"]}}', '件',
   'rectifications', '期限内申请复查并合格'),
  ('RECTIFICATIONS_FAILED', '复查不合格数', 'Re-inspections failed',
   '{inspection.rectification-failed}', '{}', '件', 're-inspections', '按复查日期'),
  ('RECTIFICATIONS_OVERDUE', '整改逾期数', 'Rectifications overdue',
   '{inspection.rectification-overdue}', '{"disposition": {"include": ["RECTIFY"]}}', '件',
   'rectifications', '按期限届满后登记之日'),
  ('LOOK_BACKS', '回头看次数', 'Look-backs', '{inspection.looked-back}', '{}', '次', 'look-backs',
   '按当日'),
  ('RECURRENCES', '反弹数', 'Recurrences', '{inspection.looked-back}',
   '{"disposition": {"include": ["RECURRED"]}}', '处', 'recurrences', '回头看发现反弹，按当日')
) AS standard (code, name_zh, name_en, facts, filter, unit_zh, unit_en, note);

INSERT INTO rate
  (code, version, name_zh, name_en, part, part_version, whole, whole_version, valid_from, note,
   proposed_by, proposed_at, approved_by, approved_at)
VALUES
  ('RECURRENCE_RATE', 1, '反弹率', 'Recurrence rate', 'RECURRENCES', 1, 'LOOK_BACKS', 1,
   '2016-01-01', '反弹数÷同期回头看次数',
   'founding-analyst', '2026-01-01T00:00:00Z', 'founding-coordinator', '2026-01-01T00:00:00Z'),
  ('CLEARED_ON_TIME_RATE', 1, '按期整改率', 'Share cleared on time',
   'RECTIFICATIONS_CLEARED_ON_TIME', 1, 'RECTIFICATIONS_CLEARED', 1, '2016-01-01',
   '按期销号数÷同期销号数',
   'founding-analyst', '2026-01-01T00:00:00Z', 'founding-coordinator', '2026-01-01T00:00:00Z');

-- The versions that are there already. No fact of inspection has been counted in them.
DO $$
DECLARE v integer;
BEGIN
  FOR v IN SELECT version FROM projection WHERE to_regnamespace('p' || version) IS NOT NULL LOOP
    EXECUTE format(
      'INSERT INTO %I.measure SELECT m.* FROM public.measure m
       WHERE m.approved_at IS NOT NULL
         AND NOT EXISTS (SELECT FROM %I.kind k WHERE k.fact = ANY (m.facts))
       ON CONFLICT DO NOTHING', 'p' || v, 'p' || v);
  END LOOP;
END
$$;
