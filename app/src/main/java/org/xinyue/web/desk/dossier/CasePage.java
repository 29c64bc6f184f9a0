package org.xinyue.web.desk.dossier;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.xinyue.web.component.Step;
import org.xinyue.web.component.act.Button;
import org.xinyue.web.component.list.Exhibit;
import org.xinyue.web.component.show.Band;
import org.xinyue.web.component.show.Crumb;
import org.xinyue.web.component.show.Tab;
import org.xinyue.web.desk.paper.PaperEntry;
import org.xinyue.web.desk.report.ReportEntry;
import org.xinyue.web.desk.trace.Trace;
import org.xinyue.web.shell.Page;

/**
 * One case (案件).
 *
 * @param acts what can be done beside what the band offers
 * @param trace who has looked at it, null for those who are not shown it
 */
public record CasePage(
        CaseHead head,
        Course course,
        List<Button> acts,
        Claim claim,
        Enclosed enclosed,
        List<HistoryEntry> history,
        @Nullable Trace trace)
        implements Page {
    public CasePage {
        acts = List.copyOf(acts);
        history = List.copyOf(history);
    }

    /**
     * How far it is, and what is due.
     *
     * @param working of the date in the band, null when no clock runs
     */
    public record Course(Band band, @Nullable Explanation working, List<Step> stages, List<LedgerEntry> ledger) {
        public Course {
            stages = List.copyOf(stages);
            ledger = List.copyOf(ledger);
        }
    }

    /**
     * What lies in the file: what was handed in, what was issued and reported, and the cases beside it.
     *
     * @param reports to whom the decisions were reported, null for those who may not know the doors
     * @param matter where cases are linked as one matter, null for those who may not know of others
     */
    public record Enclosed(
            List<Exhibit> files,
            List<PaperEntry> papers,
            @Nullable List<ReportEntry> reports,
            List<LinkedCase> linked,
            @Nullable String matter) {
        public Enclosed {
            reports = reports == null ? null : List.copyOf(reports);
            files = List.copyOf(files);
            papers = List.copyOf(papers);
            linked = List.copyOf(linked);
        }
    }

    /** The way here. */
    public List<Crumb> crumbs() {
        return List.of(new Crumb("收件箱", "/office"), new Crumb(head.number(), null));
    }

    /** The parts of the page, as far as there is something in them. */
    public List<Tab> tabs() {
        var tabs = new ArrayList<Tab>();
        tabs.add(new Tab("案情", "#parties-title", "", false));
        tabs.add(Tab.part("证据材料", "files-title", enclosed.files().size()));
        tabs.add(Tab.part("文书", "papers-title", enclosed.papers().size()));
        tabs.add(Tab.part("时限台账", "ledger-title", course.ledger().size()));
        tabs.add(Tab.part("办理过程", "history-title", history.size()));
        var reports = enclosed.reports();
        if (reports != null) {
            tabs.add(Tab.part("回告", "reports-title", reports.size()));
        }
        if (enclosed.matter() != null) {
            tabs.add(Tab.part("关联投诉", "linked-title", enclosed.linked().size()));
        }
        if (trace != null) {
            tabs.add(new Tab("查阅记录", "#trace-title", Long.toString(trace.readings()), false));
        }
        return tabs;
    }

    @Override
    public String title() {
        return head.title() + " " + head.number();
    }
}
