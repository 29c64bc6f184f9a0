package org.xinyue.web.column.complain;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.xinyue.intake.FirmSize;
import org.xinyue.organisation.CreditCode;
import org.xinyue.web.component.Choices;
import org.xinyue.web.component.Choices.Option;
import org.xinyue.web.component.Field;
import org.xinyue.web.component.Tick;
import org.xinyue.web.shell.Form;
import org.xinyue.web.shell.Page;

/**
 * Who complains (投诉人).
 */
public record ComplainantPage(StepFrame frame, Firm firm, Contact contact) implements Page {
    /** The firm. */
    public record Firm(
            Field name, Field creditCode, @Nullable Tick asPrinted, Choices size, Field legalRepresentative) {}

    /** Whom to call. */
    public record Contact(Field name, Field phone, Field email, Field address) {}

    /** The page with what was typed. */
    public static ComplainantPage of(StepFrame frame, Form form) {
        var sizes = Arrays.stream(FirmSize.values())
                .map(size -> Option.of(size.name(), size.label()))
                .toList();
        var firm = new Firm(
                form.field("name", "企业（单位）全称").hint("与营业执照一致").autocomplete("organization"),
                form.field("creditCode", "统一社会信用代码").hint("营业执照上的 18 位代码").width("long"),
                asPrinted(form),
                form.choices("size", "签订合同时的企业规模", sizes).hint("由企业自己声明，拿不准的选“不清楚”"),
                form.field("legalRepresentative", "法定代表人（经营者）").width("long"));
        var contact = new Contact(
                form.field("contactName", "联系人").width("long").autocomplete("name"),
                form.field("phone", "联系电话")
                        .hint("手机号，或带区号的固定电话；只用于联系您")
                        .type("tel")
                        .width("long")
                        .autocomplete("tel"),
                form.field("email", "电子邮箱")
                        .asOptional()
                        .type("email")
                        .width("long")
                        .autocomplete("email"),
                form.field("address", "通信地址").asOptional().autocomplete("street-address"));
        return new ComplainantPage(frame, firm, contact);
    }

    private static @Nullable Tick asPrinted(Form form) {
        boolean insisted = form.value("codeAsPrinted").equals("yes");
        boolean slips = CreditCode.check(form.value("creditCode")) instanceof CreditCode.Check.Wrong wrong
                && wrong.overridable();
        return insisted || slips
                ? new Tick("codeAsPrinted", "已对照营业执照核对，证照上就是这个代码", "yes", insisted, "少数证照的校验码与标准不符，勾选后可以继续", null)
                : null;
    }

    @Override
    public String title() {
        return frame.title();
    }
}
