-- What a finding is about, so that two hazards at one place are two.
ALTER TABLE patrol_finding ADD COLUMN about text;
DROP INDEX patrol_finding_same;
CREATE INDEX patrol_finding_same ON patrol_finding (agency, place, kind, becomes, about, at);

-- A shift of a template stands once; one that was cancelled does not stand, and may be planned again.
ALTER TABLE patrol_shift DROP CONSTRAINT patrol_shift_agency_template_begins_key;
CREATE UNIQUE INDEX patrol_shift_standing ON patrol_shift (agency, template, begins)
  WHERE phase <> 'CANCELLED';
