-- What was done about one case, newest first: its deciders may look up who has read it.
CREATE INDEX audit_entry_of_subject ON audit_entry (subject, number DESC);
