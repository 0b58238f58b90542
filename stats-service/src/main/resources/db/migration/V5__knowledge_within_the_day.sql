-- Cells also say in which quarter of an hour since 1970 something became known; 0 where only the
-- day is certain, which then counts from its beginning. A bulletin that is cut within the day needs
-- it; the hash of a projection does not depend on it. What was folded before has its day only,
-- until it is rebuilt.
ALTER FUNCTION lay_projection(integer) RENAME TO lay_projection_by_day;
REVOKE ALL ON FUNCTION lay_projection_by_day FROM public, ${service}_machine;

CREATE FUNCTION lay_projection(v integer) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp
AS $$
BEGIN
  PERFORM public.lay_projection_by_day(v);
  EXECUTE format('ALTER TABLE %I.cell ADD COLUMN known integer NOT NULL DEFAULT 0', 'p' || v);
END
$$;
REVOKE ALL ON FUNCTION lay_projection FROM public;
GRANT EXECUTE ON FUNCTION lay_projection TO ${service}_machine;

DO $$
DECLARE s text;
BEGIN
  FOR s IN SELECT nspname FROM pg_namespace WHERE nspname ~ '^p[0-9]+$' LOOP
    EXECUTE format('ALTER TABLE %I.cell ADD COLUMN known integer NOT NULL DEFAULT 0', s);
  END LOOP;
END
$$;

-- From when on an issue knows nothing: its cut, or the moment of its freeze.
ALTER TABLE publication ADD COLUMN known_until timestamptz;
