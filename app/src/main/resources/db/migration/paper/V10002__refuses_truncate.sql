-- Emptying the whole table was not refused; a trigger for the statement refuses that too, and costs nothing for each row.
DROP TRIGGER paper_append_only ON paper;
CREATE TRIGGER paper_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON paper
    FOR EACH STATEMENT EXECUTE FUNCTION paper_is_append_only();
