package org.xinyue.web.component.show;

import java.util.List;
import org.xinyue.web.component.Tone;
import org.xinyue.web.component.act.Button;

/**
 * The band that says how much time is left (期限带): {@code component/show/band.jte}. Amber today, red overdue, blue soon, grey otherwise.
 *
 * @param large e.g. 剩 2 个工作日
 * @param rule whose duty, how long, until when
 * @param more how the period came about, "" when there is nothing to add
 * @param acts the one or two things to do now
 */
public record Band(Tone tone, String large, String rule, String more, List<Button> acts) {
    public Band {
        acts = List.copyOf(acts);
    }
}
