package org.xinyue.web.desk.report;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.xinyue.channel.report.Reports;
import org.xinyue.policy.Clause;
import org.xinyue.policy.Implements;
import org.xinyue.web.desk.dossier.CaseSight;

/** To whom the decisions of a case were reported, for its page (回告情况). */
@Component
@Implements({Clause.A3_REPORT_BACK, Clause.B4_IDENTITY})
public class ReportShelf {
    private final Reports reports;
    private final ReportLines lines;

    ReportShelf(Reports reports, ReportLines lines) {
        this.reports = reports;
        this.lines = lines;
    }

    /** The list, newest first; null for the respondent, whom doors and their numbers would tell who complained. */
    public @Nullable List<ReportEntry> entries(CaseSight sight) {
        return sight.asRespondent()
                ? null
                : reports.about(sight.file().id()).stream().map(lines::entry).toList();
    }
}
