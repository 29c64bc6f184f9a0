package org.xinyue.web.desk.act;

import java.util.List;
import org.xinyue.web.component.Tag;
import org.xinyue.web.component.show.Crumb;

/**
 * The case that is acted on, and what the act makes of it.
 *
 * @param act the act's name
 * @param consequence e.g. 办理后转为“核实中”
 * @param reasons why the routing proposes what is preselected; empty when nothing is proposed
 * @param inWriting true when the act issues a paper, which can be looked at before
 */
public record ActSubject(
        String act,
        String href,
        String number,
        String title,
        Tag stage,
        String consequence,
        List<String> reasons,
        boolean inWriting) {
    public ActSubject {
        reasons = List.copyOf(reasons);
    }

    /** The way to the form. */
    public List<Crumb> crumbs() {
        return List.of(new Crumb("收件箱", "/office"), new Crumb(number, href), new Crumb(act, null));
    }
}
