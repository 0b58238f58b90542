-- What risk-service tells, counted: signals raised and judged, levels set, warnings.
INSERT INTO measure
  (code, version, name_zh, name_en, facts, filter, unit_zh, unit_en, valid_from, note,
   proposed_by, proposed_at, approved_by, approved_at, quantity)
SELECT code, 1, name_zh, name_en, facts::text[], filter::jsonb, unit_zh, unit_en,
       date '2016-01-01', note, 'founding-analyst', '2026-01-01T00:00:00Z',
       'founding-coordinator', '2026-01-01T00:00:00Z', 'COUNT'
FROM (VALUES
  ('SIGNALS_RAISED', '风险信号数', 'Signals raised', '{risk.signal-raised}', '{}', '个', 'signals',
   '按产生日期'),
  ('SIGNALS_JUDGED', '研判信号数', 'Signals judged', '{risk.signal-judged}', '{}', '个', 'signals',
   '按研判日期'),
  ('SIGNALS_CONFIRMED', '属实信号数', 'Signals confirmed', '{risk.signal-judged}',
   '{"disposition": {"include": ["CONFIRMED"]}}', '个', 'signals', '研判属实，按研判日期'),
  ('SIGNALS_EXPIRED', '失效信号数', 'Signals expired', '{risk.signal-expired}', '{}', '个', 'signals',
   '逾期未研判或数据更正后不再成立，按失效日期'),
  ('WARNINGS_ISSUED', '预警发布数', 'Warnings issued', '{risk.warning-issued}', '{}', '份', 'warnings',
   '按发布日期')
) AS standard (code, name_zh, name_en, facts, filter, unit_zh, unit_en, note);

INSERT INTO rate
  (code, version, name_zh, name_en, part, part_version, whole, whole_version, valid_from, note,
   proposed_by, proposed_at, approved_by, approved_at)
VALUES
  ('SHARE_CONFIRMED', 1, '信号属实率', 'Share of signals confirmed',
   'SIGNALS_CONFIRMED', 1, 'SIGNALS_JUDGED', 1, '2016-01-01', '研判属实数÷同期研判数',
   'founding-analyst', '2026-01-01T00:00:00Z', 'founding-coordinator', '2026-01-01T00:00:00Z');

-- The projections that stand already: no fact of risk has been counted in them.
DO $$
DECLARE v integer;
BEGIN
  FOR v IN SELECT version FROM projection WHERE to_regnamespace('p' || version) IS NOT NULL LOOP
    EXECUTE format(
      'INSERT INTO %I.measure SELECT m.* FROM public.measure m
       WHERE m.approved_at IS NOT NULL AND m.facts <@ ARRAY[
           ''risk.signal-raised'', ''risk.signal-judged'', ''risk.signal-expired'',
           ''risk.warning-issued'']
         AND NOT EXISTS (SELECT FROM %I.kind k WHERE k.fact = ANY (m.facts))
       ON CONFLICT DO NOTHING', 'p' || v, 'p' || v);
  END LOOP;
END
$$;
