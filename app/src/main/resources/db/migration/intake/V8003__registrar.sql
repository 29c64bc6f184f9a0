-- Who fills a draft for a caller: the person, the name as registers show it, and the bodies it holds office in.
ALTER TABLE intake_draft
    ADD COLUMN registrar_id uuid,
    ADD COLUMN registrar_name text,
    ADD COLUMN registrar_bodies uuid[],
    ADD CHECK ((registrar_id IS NULL) = (registrar_name IS NULL) AND (registrar_id IS NULL) = (registrar_bodies IS NULL));
