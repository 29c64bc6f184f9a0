package org.xinyue.web.desk.own;

import java.util.List;
import org.xinyue.web.shell.Page;

/**
 * The own account (我的账号).
 *
 * @param posts offices held now, coming and past, newest first
 * @param signIns times of the last sign-ins, newest first
 * @param factor true when every sign-in asks for a code
 * @param sessions the sessions that last, newest first
 */
public record AccountPage(
        String title,
        String name,
        String login,
        List<Post> posts,
        List<String> signIns,
        boolean factor,
        List<Session> sessions)
        implements Page {
    public AccountPage {
        posts = List.copyOf(posts);
        signIns = List.copyOf(signIns);
        sessions = List.copyOf(sessions);
    }

    /**
     * A session that lasts.
     *
     * @param unusual what was unusual about it, "" when nothing was
     */
    public record Session(String id, String begun, String place, String unusual) {}

    /** One office, with the days for which it is held. */
    public record Post(String role, String body, String period, boolean held) {}
}
