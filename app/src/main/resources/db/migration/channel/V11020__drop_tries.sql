-- How often a file of a drop folder has been tried in vain: what fails again and again is moved aside instead of tried for ever.
ALTER TABLE channel_drop ADD COLUMN tries integer NOT NULL DEFAULT 0 CHECK (tries >= 0);
