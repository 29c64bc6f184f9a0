package org.xinyue.web.desk.credit;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.View;
import org.xinyue.credit.Bookings;
import org.xinyue.credit.EntryKind;
import org.xinyue.credit.EntryRefused;
import org.xinyue.credit.Severity;
import org.xinyue.document.DocumentRefused;
import org.xinyue.document.Proof;
import org.xinyue.policy.Clause;
import org.xinyue.policy.Implements;
import org.xinyue.web.component.Choices;
import org.xinyue.web.desk.register.BodyFinder;
import org.xinyue.web.shell.Form;
import org.xinyue.web.shell.Pages;

/** Books what does not come from a case: arrears, and judgment-defaulters one at a time. */
@Controller
@Implements(Clause.A6_RECORD)
class BookingController {
    private static final String PATH = CreditLines.PATH + "/new";

    private final CreditDesk desk;
    private final Bookings bookings;
    private final BodyFinder finder;
    private final Pages pages;

    BookingController(CreditDesk desk, Bookings bookings, BodyFinder finder, Pages pages) {
        this.desk = desk;
        this.bookings = bookings;
        this.finder = finder;
        this.pages = pages;
    }

    @GetMapping(PATH)
    View open(HttpServletRequest request) {
        desk.keeper(request);
        return pages.show(page(Form.empty()));
    }

    @PostMapping(PATH)
    View book(
            HttpServletRequest request,
            @RequestParam MultiValueMap<String, String> typed,
            @RequestParam(name = "files", required = false) @Nullable MultipartFile file)
            throws IOException {
        var official = desk.keeper(request);
        var form = Form.of(typed);
        if (typed.containsKey("find")) {
            return pages.show(page(form));
        }
        try {
            var entry = bookings.book(read(form), proof(file), official);
            return Pages.redirect(
                    CreditLines.href(entry), "已记入" + entry.subject().name() + "的信用档案");
        } catch (EntryRefused refused) {
            form.refuse("", refused.sentence());
        } catch (DocumentRefused refused) {
            form.refuse("files", String.valueOf(refused.getMessage()));
        }
        return pages.show(HttpStatus.UNPROCESSABLE_CONTENT, page(form));
    }

    private Bookings.Typed read(Form form) {
        var date = finder.date(form, "confirmedOn");
        if (form.refused()) {
            throw new EntryRefused("请填写日历上有的文书日期");
        }
        return new Bookings.Typed(
                finder.id(form, "body"),
                chosen(EntryKind.values(), form.value("kind"), "请选择信息类别"),
                chosen(Severity.values(), form.value("severity"), "请选择失信程度"),
                form.value("ground"),
                form.value("facts"),
                form.value("document"),
                form.value("confirmedBy"),
                date);
    }

    private static <E extends Enum<E>> E chosen(E[] all, String typed, String ask) {
        return Arrays.stream(all)
                .filter(one -> one.name().equals(typed))
                .findFirst()
                .orElseThrow(() -> new EntryRefused(ask));
    }

    static Proof proof(@Nullable MultipartFile file) throws IOException {
        if (file == null || file.isEmpty()) {
            return Proof.none();
        }
        var name = file.getOriginalFilename();
        return new Proof(name == null ? "" : name, file.getInputStream());
    }

    private BookingPage page(Form form) {
        var kinds = List.of(EntryKind.ARREARS, EntryKind.JUDGMENT_DEFAULTER).stream()
                .map(kind -> Choices.Option.of(kind.name(), kind.label()))
                .toList();
        var severities = Arrays.stream(Severity.values())
                .map(severity -> new Choices.Option(severity.name(), severity.label(), severity.period()))
                .toList();
        return new BookingPage(
                (form.refused() ? "错误：" : "") + "登记信用记录",
                finder.chooser(form, "body", "单位"),
                form.choices("kind", "信息类别", kinds),
                form.choices("severity", "失信程度", severities),
                List.of(
                        form.field("ground", "事由").hint("会对外显示的概括说法，不写企业名称和金额，例如 拖欠工程款"),
                        form.field("document", "依据文书").hint("名称和文号，例如 责令改正通知书（新城改〔2026〕3号）"),
                        form.field("confirmedBy", "作出文书的单位").hint("例如 新城区人民法院")),
                form.field("facts", "事实").hint("只有工作人员可以看到，5 至 1000 字"),
                form.date("confirmedOn", "文书日期"),
                form.upload("files", "依据文书扫描件", "PDF 或图片，不超过 20 MB"),
                form.errors());
    }
}
