-- A secret that was drawn and not yet proven belongs to the session that drew it; without one nobody is shown it.
ALTER TABLE second_factor ADD COLUMN pending_for uuid;
UPDATE second_factor SET pending = NULL, pending_at = NULL;

-- Since when sessions are kept: before that day nobody can be said to have stayed away.
CREATE TABLE session_record (
    only_one boolean     PRIMARY KEY DEFAULT true CHECK (only_one),
    since    timestamptz NOT NULL
);

INSERT INTO session_record (since) SELECT min(begun_at) FROM office_session HAVING min(begun_at) IS NOT NULL;
