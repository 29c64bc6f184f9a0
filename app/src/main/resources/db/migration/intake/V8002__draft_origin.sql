-- How many drafts somebody begins: a keyed digest of the network address, never the address, and only until the draft is lodged.
ALTER TABLE intake_draft ADD COLUMN begun_from text;

CREATE INDEX intake_draft_origin ON intake_draft (begun_from, began_at) WHERE begun_from IS NOT NULL;
