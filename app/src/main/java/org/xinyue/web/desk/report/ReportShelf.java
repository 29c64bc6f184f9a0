package org.xinyue.web.desk.report;

import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.xinyue.casework.CaseFile;
import org.xinyue.casework.Cases;
import org.xinyue.channel.report.Basis;
import org.xinyue.channel.report.Reports;
import org.xinyue.matter.Matters;
import org.xinyue.policy.Clause;
import org.xinyue.policy.Implements;
import org.xinyue.web.desk.dossier.CaseSight;

/** To whom the decisions of a case were reported, for its page (回告情况). */
@Component
@Implements({Clause.A3_REPORT_BACK, Clause.B4_IDENTITY})
public class ReportShelf {
    private final Reports reports;
    private final ReportLines lines;
    private final Cases cases;
    private final Matters matters;

    ReportShelf(Reports reports, ReportLines lines, Cases cases, Matters matters) {
        this.reports = reports;
        this.lines = lines;
        this.cases = cases;
        this.matters = matters;
    }

    /**
     * The list, newest first; null for the respondent, whom doors and their numbers would tell who complained. What was decided in
     * a linked case is left out for who may not know of that case.
     */
    public @Nullable List<ReportEntry> entries(CaseSight sight) {
        if (sight.asRespondent()) {
            return null;
        }
        var told = reports.about(sight.file().id());
        var elsewhere = told.stream()
                .map(Reports.Named::report)
                .filter(report -> report.basis() == Basis.LINKED)
                .map(report -> report.said().caseId())
                .collect(Collectors.toSet());
        var known = matters.known(cases.getAll(elsewhere).values(), sight.official()).stream()
                .map(CaseFile::id)
                .collect(Collectors.toSet());
        return told.stream()
                .filter(named -> named.report().basis() != Basis.LINKED
                        || known.contains(named.report().said().caseId()))
                .map(lines::entry)
                .toList();
    }
}
