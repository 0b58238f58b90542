-- Facts that weigh: an amount in fen, a number of people. What they weigh stands beside the cells at
-- the same grain; the counts and their totals stay as they are.

ALTER TABLE measure ADD COLUMN quantity text NOT NULL DEFAULT 'COUNT'
  CHECK (quantity IN ('COUNT', 'AMOUNT', 'HEADCOUNT'));

-- A share of two measures, by name: which measure over which, and how it is printed.
CREATE TABLE rate (
  code        text NOT NULL,
  version     integer NOT NULL CHECK (version > 0),
  name_zh     text NOT NULL,
  name_en     text NOT NULL,
  part        text NOT NULL,
  part_version integer NOT NULL,
  whole       text NOT NULL,
  whole_version integer NOT NULL,
  decimals    integer NOT NULL DEFAULT 1 CHECK (decimals BETWEEN 0 AND 4),
  valid_from  date,
  note        text,
  proposed_by text NOT NULL,
  proposed_at timestamptz NOT NULL,
  approved_by text NOT NULL,
  approved_at timestamptz NOT NULL,
  PRIMARY KEY (code, version),
  CHECK (approved_by <> proposed_by),
  FOREIGN KEY (part, part_version) REFERENCES measure (code, version),
  FOREIGN KEY (whole, whole_version) REFERENCES measure (code, version)
);
REVOKE INSERT, UPDATE, DELETE ON rate FROM ${service}_app;

INSERT INTO measure
  (code, version, name_zh, name_en, facts, filter, unit_zh, unit_en, valid_from, note,
   proposed_by, proposed_at, approved_by, approved_at, quantity)
SELECT code, version, name_zh, name_en, facts::text[], filter::jsonb, unit_zh, unit_en,
       CASE version WHEN 1 THEN date '2016-01-01' END, note,
       'founding-analyst', '2026-01-01T00:00:00Z', 'founding-coordinator',
       '2026-01-01T00:00:00Z', quantity
FROM (VALUES
  ('DISPUTES_ACCEPTED', 1, '受理数', 'Disputes accepted', '{mediation.dispute-accepted}', '{}',
   '件', 'disputes', '按受理日期', 'COUNT'),
  ('DISPUTES_SUCCESSFUL', 1, '成功数', 'Disputes settled',
   '{mediation.agreement-reached,mediation.mediation-terminated}',
   '{"disposition": {"include": ["AGREED_WRITTEN", "AGREED_ORAL", "SETTLED_ON_SITE",
     "SELF_SETTLED_AFTER_SESSION"]}}', '件', 'disputes',
   '书面、口头协议、即时履行，及调解后自行和解；不含部分达成协议；按协议日期', 'COUNT'),
  ('DISPUTES_SUCCESSFUL', 2, '成功数', 'Disputes settled',
   '{mediation.agreement-reached,mediation.mediation-terminated}',
   '{"disposition": {"include": ["AGREED_WRITTEN", "AGREED_ORAL", "SETTLED_ON_SITE",
     "SELF_SETTLED_AFTER_SESSION", "AGREED_PARTIAL"]}}', '件', 'disputes',
   '在第1版之外再计入部分达成协议', 'COUNT'),
  ('DISPUTES_CLOSED', 1, '已结数', 'Disputes closed',
   '{mediation.agreement-reached,mediation.mediation-terminated}', '{}', '件', 'disputes',
   '达成协议或终止调解，按当日', 'COUNT'),
  ('AMOUNT', 1, '协议涉及金额', 'Amount agreed', '{mediation.agreement-reached}', '{}', '分', 'fen',
   '协议金额之和，以分累计，以万元印出两位小数，按协议日期', 'AMOUNT'),
  ('ESCALATIONS_PREVENTED', 1, '防止激化件数', 'Escalations prevented',
   '{mediation.escalation-prevented}', '{}', '件', 'cases', '防止自杀、民转刑、群体性械斗，须有书面依据',
   'COUNT'),
  ('ESCALATIONS_PREVENTED_HEADCOUNT', 1, '防止激化人数', 'Headcount of escalations prevented',
   '{mediation.escalation-prevented}', '{}', '人', 'people', '同上，以人数计', 'HEADCOUNT')
) AS standard
  (code, version, name_zh, name_en, facts, filter, unit_zh, unit_en, note, quantity);

INSERT INTO rate
  (code, version, name_zh, name_en, part, part_version, whole, whole_version, valid_from, note,
   proposed_by, proposed_at, approved_by, approved_at)
VALUES
  ('SUCCESS_RATE_OF_CLOSED', 1, '成功率（占已结）', 'Success rate of the closed',
   'DISPUTES_SUCCESSFUL', 1, 'DISPUTES_CLOSED', 1, '2016-01-01', '成功数÷同期已结数',
   'founding-analyst', '2026-01-01T00:00:00Z', 'founding-coordinator', '2026-01-01T00:00:00Z'),
  ('SUCCESS_RATE_OF_ACCEPTED', 1, '成功率（占受理）', 'Success rate of the accepted',
   'DISPUTES_SUCCESSFUL', 1, 'DISPUTES_ACCEPTED', 1, '2016-01-01', '成功数÷同期受理数',
   'founding-analyst', '2026-01-01T00:00:00Z', 'founding-coordinator', '2026-01-01T00:00:00Z');

-- What facts weigh, as rows that are added and never changed, like the cells.
CREATE FUNCTION lay_weights(v integer) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp
AS $$
DECLARE s text := 'p' || v;
BEGIN
  EXECUTE format(
    'CREATE TABLE %I.weight (
       place integer NOT NULL, day date NOT NULL, kind integer NOT NULL, hour smallint NOT NULL,
       recorded_on date NOT NULL, amount bigint NOT NULL, headcount bigint NOT NULL)', s);
  EXECUTE format('CREATE INDEX ON %I.weight (place, day)', s);
  EXECUTE format('GRANT SELECT ON %I.weight TO ${service}_app', s);
  EXECUTE format('GRANT SELECT, INSERT ON %I.weight TO ${service}_machine', s);
END
$$;

ALTER FUNCTION lay_projection(integer) RENAME TO lay_counts;
REVOKE EXECUTE ON FUNCTION lay_counts FROM ${service}_machine;
CREATE FUNCTION lay_projection(v integer) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp
AS $$
BEGIN
  PERFORM public.lay_counts(v);
  PERFORM public.lay_weights(v);
END
$$;
REVOKE ALL ON FUNCTION lay_projection, lay_weights FROM public;
GRANT EXECUTE ON FUNCTION lay_projection TO ${service}_machine;

-- The versions that are there already. No fact of mediation has been counted in them, so that the
-- new measures can join their totals.
DO $$
DECLARE v integer;
BEGIN
  FOR v IN SELECT version FROM projection WHERE to_regnamespace('p' || version) IS NOT NULL LOOP
    PERFORM lay_weights(v);
    EXECUTE format(
      'ALTER TABLE %I.measure ADD COLUMN quantity text NOT NULL DEFAULT ''COUNT''', 'p' || v);
    EXECUTE format(
      'INSERT INTO %I.measure SELECT m.* FROM public.measure m
       WHERE m.approved_at IS NOT NULL
         AND NOT EXISTS (SELECT FROM %I.kind k WHERE k.fact = ANY (m.facts))
       ON CONFLICT DO NOTHING', 'p' || v, 'p' || v);
  END LOOP;
END
$$;
