package org.xinyue.web.component.show;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.xinyue.web.component.act.Button;

/**
 * What stands where a form was once it is done (办结页): {@code component/show/panel.jte}.
 *
 * @param fact bold, e.g. 已提交
 * @param code to be kept, null when there is none
 * @param line what the code is for, or what has happened
 * @param next what happens next, in order; may be empty
 * @param ways where to go on
 */
public record Panel(String fact, @Nullable String code, String line, List<String> next, List<Button> ways) {
    public Panel {
        next = List.copyOf(next);
        ways = List.copyOf(ways);
    }
}
