package org.xinyue.web.desk;

import java.util.List;
import org.xinyue.web.component.act.Button;
import org.xinyue.web.component.show.Fault;
import org.xinyue.web.shell.Page;

/** What stands where a page would be that this official is not shown. */
public record RefusedPage(String title, String sentence) implements Page {
    static final String UNKNOWN_CASE = "没有找到，或您的单位不是本件当事方。请核对编号，或从收件箱进入。";

    /** As the component shows it. */
    public Fault fault() {
        return new Fault(
                title, sentence, List.of(Button.primary("返回收件箱", "/office"), Button.link("按编号查找", "/office/search")));
    }

    public static RefusedPage of(String sentence) {
        return new RefusedPage("没有找到这个页面", sentence);
    }
}
