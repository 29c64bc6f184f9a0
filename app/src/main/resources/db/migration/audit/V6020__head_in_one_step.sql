-- The last line, for whoever writes the next: waits until it is its turn and reads the trail as it then stands. In a function,
-- because one statement would read it as it stood before the waiting. The turn ends with the transaction.
CREATE FUNCTION audit_head() RETURNS TABLE (number bigint, digest text) LANGUAGE plpgsql VOLATILE AS $$
BEGIN
    PERFORM pg_advisory_xact_lock(6000);
    RETURN QUERY SELECT e.number, e.digest FROM audit_entry e ORDER BY e.number DESC LIMIT 1;
END
$$;
