package org.xinyue.casework.procedure;

/** Where a case stands, what the procedure remembers of it and which bodies are its parties. */
public record CaseState(Stage stage, Progress progress, Parties parties) {
    /** A case before its submission. */
    public static CaseState draft(Parties parties) {
        return new CaseState(Stage.DRAFT, Progress.NONE, parties);
    }
}
