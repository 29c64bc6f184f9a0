-- A system that is ended on its first day, or before it, never holds: its end is its beginning.
ALTER TABLE channel_client DROP CONSTRAINT channel_client_check;
ALTER TABLE channel_client ADD CONSTRAINT channel_client_ends_after_it_begins CHECK (valid_to >= valid_from);
