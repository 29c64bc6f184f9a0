package org.xinyue.web.column.publicity;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import org.xinyue.credit.report.CreditReports;
import org.xinyue.policy.Clause;
import org.xinyue.policy.Implements;
import org.xinyue.web.column.Written;
import org.xinyue.web.component.Field;
import org.xinyue.web.shell.Pages;

/** Verifies a credit report for anybody who holds one. The code is sent, so that it stands in no address. */
@Controller
@Implements(Clause.A6_RECORD)
class VerifyController {
    private static final String PATH = "/publicity/report";

    private final CreditReports reports;
    private final Pages pages;

    VerifyController(CreditReports reports, Pages pages) {
        this.reports = reports;
        this.pages = pages;
    }

    @GetMapping(PATH)
    View open() {
        return pages.show(new VerifyPage(field(""), null, false));
    }

    @PostMapping(PATH)
    View verify(@RequestParam(name = "code", defaultValue = "") String typed) {
        var found = reports.verify(typed)
                .map(report -> new VerifyPage.Found(
                        report.number(),
                        report.body(),
                        Written.time(report.issuedAt()),
                        report.sm3(),
                        report.current()));
        return pages.show(new VerifyPage(field(typed.strip()), found.orElse(null), found.isEmpty()));
    }

    private static Field field(String typed) {
        return Field.text("code", "核验码", typed).width("long").hint("印在报告上，16 位");
    }
}
