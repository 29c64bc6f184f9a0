package org.xinyue.web.column.complain;

import java.util.Arrays;
import org.xinyue.intake.Drafts;
import org.xinyue.intake.ProtectionWish;
import org.xinyue.web.component.Choices;
import org.xinyue.web.component.Choices.Option;
import org.xinyue.web.component.Tick;
import org.xinyue.web.shell.Form;
import org.xinyue.web.shell.Page;

/** Wish for protection, and declarations (保护意愿与声明). */
public record DeclarationsPage(StepFrame frame, Choices wish, Tick notElsewhere, Tick truthful, Tick noticeRead)
        implements Page {
    /** The page with what was typed. */
    public static DeclarationsPage of(StepFrame frame, Form form) {
        var wishes = Arrays.stream(ProtectionWish.values())
                .map(wish -> new Option(wish.name(), wish.label(), wish.note()))
                .toList();
        return new DeclarationsPage(
                frame,
                form.choices("wish", "要不要对被投诉单位保密？", wishes).hint("无论怎样选择，您的电话和地址都不会给被投诉单位。"),
                tick(form, "notElsewhere", "本事项没有被法院、仲裁机构、行政复议机关、调解组织或其他部门受理", "yes"),
                tick(form, "truthful", "所填内容和材料真实，没有虚假、恶意投诉", "yes"),
                tick(form, "noticeRead", "已阅读个人信息处理告知", Drafts.NOTICE_VERSION));
    }

    private static Tick tick(Form form, String name, String label, String value) {
        return new Tick(name, label, value, form.value(name).equals(value), null, form.error(name));
    }

    @Override
    public String title() {
        return frame.title();
    }
}
