package org.xinyue.web.caller;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import org.xinyue.casework.Cases;
import org.xinyue.intake.ReceiptCodes;
import org.xinyue.organisation.Organisations;
import org.xinyue.policy.Clause;
import org.xinyue.policy.Implements;
import org.xinyue.web.caller.spoken.Spelled;
import org.xinyue.web.column.Written;
import org.xinyue.web.shell.Form;
import org.xinyue.web.shell.Pages;

/** Number and code, to be read out, and the caller's repetition of the code compared with it. */
@Controller("callerReceiptController")
@Implements(Clause.A2_CHANNELS)
class ReceiptController {
    static final String PATH = CallerController.PATH + "/receipt";

    private static final String HEARD = "heard";

    private final Line line;
    private final Handing handing;
    private final Organisations organisations;
    private final Pages pages;

    ReceiptController(Line line, Handing handing, Organisations organisations, Pages pages) {
        this.line = line;
        this.handing = handing;
        this.organisations = organisations;
        this.pages = pages;
    }

    @GetMapping(PATH)
    View show(HttpServletRequest request) {
        return line.lodged(request)
                .map(id -> pages.show(page(id, Form.empty(), false)))
                .orElseGet(() -> Pages.redirect(CallerController.PATH));
    }

    /** Compares what the caller repeated, as the official heard it. */
    @PostMapping(PATH)
    View compare(@RequestParam(defaultValue = "") String heard, HttpServletRequest request) {
        var id = line.lodged(request).orElse(null);
        if (id == null) {
            return Pages.redirect(CallerController.PATH);
        }
        var form = Form.of(Map.of(HEARD, List.of(heard)));
        String code = handing.in(id).code();
        String plain = ReceiptCodes.plain(heard);
        if (plain.equals(code)) {
            return pages.show(page(id, Form.empty(), true));
        }
        form.refuse(HEARD, difference(code, plain));
        return pages.show(HttpStatus.UNPROCESSABLE_CONTENT, page(id, form, false));
    }

    private static String difference(String code, String plain) {
        if (plain.length() != code.length()) {
            return ReceiptCodes.slip(plain).orElse("");
        }
        var right = Spelled.groups(code);
        var heard = Spelled.groups(plain);
        var wrong = new ArrayList<String>();
        for (int at = 0; at < right.size(); at++) {
            if (!right.get(at).equals(heard.get(at))) {
                wrong.add("第 " + (at + 1) + " 组应为 " + right.get(at) + "，读作" + Spelled.group(right.get(at)));
            }
        }
        return "对方记错了，请再读一遍：" + String.join("；", wrong);
    }

    private CallReceiptPage page(UUID id, Form form, boolean agreed) {
        var receipt = handing.in(id);
        Cases cases = handing.cases();
        String receiver = organisations
                .directory()
                .get(cases.get(id).state().parties().receiver())
                .name();
        var groups = Spelled.groups(receipt.code()).stream()
                .map(group -> new CallReceiptPage.Group(group, Spelled.group(group)))
                .toList();
        return new CallReceiptPage(
                form.errors(),
                receipt.number(),
                groups,
                Written.time(receipt.lodgedAt()),
                receiver,
                form.field(HEARD, "对方复述的查询码").hint("听到什么键入什么，不要照着上面抄").width("long"),
                agreed);
    }
}
