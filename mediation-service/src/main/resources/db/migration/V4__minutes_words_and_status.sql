-- Minutes are those of the committee that held the session, also after another took the lead. Those
-- written before this release stay with the lead.
ALTER TABLE session_minutes ADD COLUMN held_by text;
DROP POLICY session_minutes_app ON session_minutes;
CREATE POLICY session_minutes_app ON session_minutes TO ${service}_app
  USING (EXISTS (SELECT FROM dispute_case c
    WHERE c.id = case_id AND qilian_sees(coalesce(held_by, c.lead), NULL)));

-- Why the last word of a matter changed nothing; null where it was taken in.
ALTER TABLE referral ADD COLUMN not_taken text;

-- What a party reads besides stage and day: the next step when it is a session, and the code of the
-- case in which its own goes on.
ALTER TABLE party_status ADD COLUMN next_at timestamptz;
ALTER TABLE party_status ADD COLUMN goes_on_in text;

-- Closed cases are listed and found too.
CREATE INDEX docket_closed_by_agency ON docket_entry (agency, case_id) WHERE NOT unfinished;
CREATE INDEX docket_closed_by_place ON docket_entry (place_path, case_id)
  WHERE NOT unfinished AND part = 'LEAD';
CREATE INDEX docket_by_code ON docket_entry (code);
