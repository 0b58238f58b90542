-- Patrols: shifts, minutes, points passed and missed, findings by kind and result.
INSERT INTO measure
  (code, version, name_zh, name_en, facts, filter, unit_zh, unit_en, valid_from, note,
   proposed_by, proposed_at, approved_by, approved_at, quantity)
SELECT code, 1, name_zh, name_en, facts::text[], filter::jsonb, unit_zh, unit_en,
       date '2016-01-01', note, 'founding-analyst', '2026-01-01T00:00:00Z', 'founding-coordinator',
       '2026-01-01T00:00:00Z', quantity
FROM (VALUES
  ('PATROL_SHIFTS', '巡逻班次数', 'Patrol shifts', '{patrol.shift-started}', '{}', '班', 'shifts',
   '已上岗的班次，按上岗时间', 'COUNT'),
  ('PATROL_MINUTES', '巡逻时长', 'Patrol minutes', '{patrol.shift-ended}', '{}', '分钟', 'minutes',
   '从上岗到下岗的分钟数，一队计一次，按上岗时间', 'HEADCOUNT'),
  ('PATROL_CHECKINS', '巡逻签到数', 'Patrol check-ins', '{patrol.checkin-recorded}', '{}', '次',
   'check-ins', '全部有效签到', 'COUNT'),
  ('PATROL_POINTS_VISITED', '巡到点位数', 'Points passed', '{patrol.checkin-recorded}',
   '{"disposition": {"include": ["VISITED"]}}', '点次', 'points', '每班每点首次签到', 'COUNT'),
  ('PATROL_POINTS_MISSED', '漏巡点位数', 'Points missed', '{patrol.point-missed}', '{}', '点次',
   'points', '班次结束后未巡到的点位，事后证明巡到的撤销', 'COUNT'),
  ('PATROL_POINTS_DUE', '应巡点位数', 'Points due',
   '{patrol.checkin-recorded,patrol.point-missed}',
   '{"disposition": {"include": ["VISITED", "MISSED"]}}', '点次', 'points',
   '巡到与漏巡合计', 'COUNT'),
  ('PATROL_FINDINGS', '巡逻发现数', 'Patrol findings', '{patrol.finding-reported}', '{}', '件',
   'findings', '按发现时间；类别看subtype，处理结果看disposition', 'COUNT')
) AS standard (code, name_zh, name_en, facts, filter, unit_zh, unit_en, note, quantity);

INSERT INTO rate
  (code, version, name_zh, name_en, part, part_version, whole, whole_version, valid_from, note,
   proposed_by, proposed_at, approved_by, approved_at)
VALUES
  ('PATROL_COVERAGE', 1, '巡逻到位率', 'Patrol coverage', 'PATROL_POINTS_VISITED', 1,
   'PATROL_POINTS_DUE', 1, '2016-01-01', '巡到点位数÷应巡点位数',
   'founding-analyst', '2026-01-01T00:00:00Z', 'founding-coordinator', '2026-01-01T00:00:00Z');

-- No fact of a patrol has been counted before, so the measures can join the totals that stand.
DO $$
DECLARE v integer;
BEGIN
  FOR v IN SELECT version FROM projection WHERE to_regnamespace('p' || version) IS NOT NULL LOOP
    EXECUTE format(
      'INSERT INTO %I.measure SELECT m.* FROM public.measure m
       WHERE m.approved_at IS NOT NULL AND m.code LIKE ''PATROL%%''
         AND NOT EXISTS (SELECT FROM %I.kind k WHERE k.fact = ANY (m.facts))
       ON CONFLICT DO NOTHING', 'p' || v, 'p' || v);
  END LOOP;
END
$$;
