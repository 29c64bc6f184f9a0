package org.xinyue.web.desk.own;

import java.util.List;
import org.xinyue.web.shell.Page;

/**
 * The own account (我的账号).
 *
 * @param posts offices held now, coming and past, newest first
 * @param signIns times of the last sign-ins, newest first
 */
public record AccountPage(String title, String name, String login, List<Post> posts, List<String> signIns)
        implements Page {
    public AccountPage {
        posts = List.copyOf(posts);
        signIns = List.copyOf(signIns);
    }

    /** One office, with the days for which it is held. */
    public record Post(String role, String body, String period, boolean held) {}
}
