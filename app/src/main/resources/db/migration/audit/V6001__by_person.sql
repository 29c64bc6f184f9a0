-- What one person did, newest first: everybody may look up the sign-ins to the own account.
CREATE INDEX audit_entry_of_person ON audit_entry (actor_id, act, number DESC) WHERE actor_id IS NOT NULL;
