-- Who passed a point first after a moment is one step in this, however many nights have been walked.
CREATE INDEX patrol_checkin_by_point ON patrol_checkin (agency, point, at, id);
