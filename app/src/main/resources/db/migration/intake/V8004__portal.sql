-- The credit portals of the leagues and cities that lead to the column.
CREATE TABLE portal (
    id uuid PRIMARY KEY,
    code text NOT NULL UNIQUE,
    division_code text NOT NULL UNIQUE,
    name text NOT NULL,
    home text,
    ended_on date
);

-- How often each step was taken by people who came from a portal, by month. Spread over slots, so that no row is hot; nothing here points at a
-- person, a draft or a complaint.
CREATE TABLE portal_count (
    portal_id uuid NOT NULL REFERENCES portal (id),
    month date NOT NULL,
    step text NOT NULL,
    slot smallint NOT NULL,
    times bigint NOT NULL,
    last_on date NOT NULL,
    PRIMARY KEY (portal_id, month, step, slot)
);

-- Where the writer of a draft came from. Stays on the tombstone of a draft that was lodged, under the id of its case.
ALTER TABLE intake_draft ADD COLUMN portal_id uuid REFERENCES portal (id);
