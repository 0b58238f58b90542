-- Bulletins are proposed by one person and approved by another, like measures; they are end-dated,
-- never deleted. A cut within the day lies at a full quarter of an hour, as cells know it.
ALTER TABLE bulletin_series
  ADD COLUMN proposed_by text NOT NULL DEFAULT 'founding-analyst',
  ADD COLUMN proposed_at timestamptz NOT NULL DEFAULT '2026-01-01T00:00:00Z',
  ADD COLUMN approved_by text,
  ADD COLUMN approved_at timestamptz,
  ADD COLUMN ends_on date,
  ADD COLUMN ended_by text;
UPDATE bulletin_series
  SET approved_by = 'founding-coordinator', approved_at = '2026-01-01T00:00:00Z';
ALTER TABLE bulletin_series
  ALTER COLUMN proposed_by DROP DEFAULT,
  ALTER COLUMN proposed_at DROP DEFAULT,
  ADD CHECK (approved_by <> proposed_by),
  ADD CHECK ((approved_by IS NULL) = (approved_at IS NULL)),
  ADD CHECK ((ends_on IS NULL) = (ended_by IS NULL)),
  ADD CHECK (extract(epoch FROM cut_off)::integer % 900 = 0);
GRANT INSERT ON bulletin_series TO ${service}_app;
GRANT UPDATE (approved_by, approved_at, ends_on, ended_by) ON bulletin_series TO ${service}_app;
