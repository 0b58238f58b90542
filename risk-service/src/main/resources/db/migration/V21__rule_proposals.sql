-- A rule or parameter set takes effect by two people: one proposes, the set is replayed on history,
-- another approves. Rules are configuration and open to all; the proposal keeps who and when.
CREATE TABLE rule_proposal (
  id           uuid PRIMARY KEY,
  code         text NOT NULL,
  counted      text,
  type         text,
  place        text,
  method       text NOT NULL,
  parameters   jsonb NOT NULL,
  active       boolean NOT NULL,
  proposed_by  text NOT NULL,
  proposed_at  timestamptz NOT NULL,
  backtest     jsonb,
  tested_at    timestamptz,
  approved_by  text,
  approved_at  timestamptz,
  CHECK ((approved_by IS NULL) = (approved_at IS NULL)),
  CHECK (approved_by IS NULL OR approved_by <> proposed_by),
  CHECK (approved_by IS NULL OR NOT active OR backtest IS NOT NULL)
);
CREATE INDEX rule_proposal_by_time ON rule_proposal (proposed_at DESC, id DESC);
ALTER TABLE rule_proposal ENABLE ROW LEVEL SECURITY;
ALTER TABLE rule_proposal FORCE ROW LEVEL SECURITY;
CREATE POLICY rule_proposal_app ON rule_proposal TO ${service}_app USING (true) WITH CHECK (true);
REVOKE DELETE ON rule_proposal FROM ${service}_app;
REVOKE ALL ON rule_proposal FROM ${service}_machine;

-- Which proposal a rule stands on; the founding rule has none.
ALTER TABLE rule ADD COLUMN proposal uuid REFERENCES rule_proposal;
-- A rule is written with an approved proposal of the same content, and in no other way.
CREATE FUNCTION rule_stands_on_proposal() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NOT EXISTS (
    SELECT FROM rule_proposal p
    WHERE p.id = NEW.proposal AND p.approved_by IS NOT NULL AND p.code = NEW.code
      AND p.counted IS NOT DISTINCT FROM NEW.counted AND p.type IS NOT DISTINCT FROM NEW.type
      AND p.place IS NOT DISTINCT FROM NEW.place AND p.method = NEW.method
      AND p.parameters = NEW.parameters AND p.active = NEW.active) THEN
    RAISE EXCEPTION 'a rule takes effect by an approved proposal' USING ERRCODE = '23514';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER rule_by_two BEFORE INSERT OR UPDATE ON rule
  FOR EACH ROW EXECUTE FUNCTION rule_stands_on_proposal();
