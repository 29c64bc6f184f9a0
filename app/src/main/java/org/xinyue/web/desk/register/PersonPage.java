package org.xinyue.web.desk.register;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.xinyue.web.component.Choices;
import org.xinyue.web.component.DateField;
import org.xinyue.web.component.FieldError;
import org.xinyue.web.shell.Page;

/**
 * One person: offices held, one more to give, and the account.
 *
 * @param account the account itself
 * @param rights what the reader may do here
 */
public record PersonPage(
        String title,
        String path,
        Account account,
        Rights rights,
        List<Office> offices,
        Chooser body,
        Choices role,
        DateField from,
        List<FieldError> errors)
        implements Page {
    public PersonPage {
        offices = List.copyOf(offices);
        errors = List.copyOf(errors);
    }

    /**
     * The account.
     *
     * @param factor true when every sign-in asks for a code
     * @param sessions the sessions that last
     * @param password a new one-time password, shown this once; null otherwise
     */
    public record Account(
            boolean disabled,
            boolean factor,
            List<Session> sessions,
            @Nullable String password) {
        public Account {
            sessions = List.copyOf(sessions);
        }
    }

    /** A session that lasts. */
    public record Session(String id, String begun, String place) {}

    /**
     * What the reader may do.
     *
     * @param keeps opens and closes accounts (系统管理员)
     * @param grants gives and ends offices, sessions and second factors (安全管理员)
     * @param first may name the first security administrator and nobody else
     */
    public record Rights(boolean keeps, boolean grants, boolean first) {}

    /**
     * An office, past or present.
     *
     * @param id for ending it, null when it has an end already
     */
    public record Office(
            String body,
            String role,
            String period,
            @Nullable String id) {}
}
