-- What came to the house's notice and waits for intake: disputes that members reported, and matters
-- that the police or the street handed over for mediation. One row a fact, as its last correction
-- has it; it holds no party and no text.
CREATE TABLE referral (
  event_id          uuid PRIMARY KEY,
  stands_by         uuid NOT NULL,
  recorded_at       timestamptz NOT NULL,
  kind              text NOT NULL CHECK (kind IN ('DISPUTE_REPORTED', 'POLICE_REFERRAL')),
  status            text NOT NULL CHECK (status IN ('WAITING', 'WITHDRAWN')),
  matter_id         uuid NOT NULL,
  agency            text NOT NULL,
  caseref           text,
  place             text NOT NULL,
  place_path        text COLLATE "C" NOT NULL,
  occurred_at       timestamptz NOT NULL,
  occurred_on       date NOT NULL,
  dispute_category  text,
  scale             text,
  amount            numeric CHECK (amount >= 0),
  referred_from     text,
  incident_caseref  text,
  incident_category text,
  incident_subtype  text,
  CHECK (kind <> 'DISPUTE_REPORTED' OR (dispute_category IS NOT NULL AND scale IS NOT NULL)),
  CHECK (kind <> 'POLICE_REFERRAL' OR incident_category IS NOT NULL)
);
CREATE INDEX referral_by_time ON referral (status, occurred_at, event_id);
CREATE INDEX referral_by_path ON referral (place_path, occurred_at);
CREATE INDEX referral_by_agency ON referral (agency, occurred_at);
ALTER TABLE referral ENABLE ROW LEVEL SECURITY;
ALTER TABLE referral FORCE ROW LEVEL SECURITY;
CREATE POLICY referral_app ON referral FOR SELECT TO ${service}_app
  USING (qilian_sees(agency, place_path));
CREATE POLICY referral_machine ON referral TO ${service}_machine USING (true) WITH CHECK (true);
REVOKE INSERT, UPDATE, DELETE ON referral FROM ${service}_app;
REVOKE DELETE ON referral FROM ${service}_machine;

-- Where each place stands, as the directory last said. It is the directory's and open to all.
CREATE TABLE place (
  code text PRIMARY KEY,
  path text COLLATE "C" NOT NULL,
  qseq bigint NOT NULL
);
REVOKE INSERT, UPDATE, DELETE ON place FROM ${service}_app;
