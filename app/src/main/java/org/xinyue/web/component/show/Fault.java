package org.xinyue.web.component.show;

import java.util.List;
import org.xinyue.web.component.act.Button;

/**
 * What stands where no page could be (403, 404, 500, 登录过期): {@code component/show/fault.jte}. Says what to do next, and nothing of what was asked for.
 *
 * @param title the fact
 * @param sentence what to do, and whether anything was lost
 * @param ways where to go on, the likeliest first
 */
public record Fault(String title, String sentence, List<Button> ways) {
    public Fault {
        ways = List.copyOf(ways);
    }
}
