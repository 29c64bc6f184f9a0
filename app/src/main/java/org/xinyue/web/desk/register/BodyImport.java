package org.xinyue.web.desk.register;

import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import org.springframework.stereotype.Component;
import org.xinyue.access.Actor;
import org.xinyue.access.People;
import org.xinyue.access.Role;
import org.xinyue.errand.Assignment;
import org.xinyue.errand.ErrandRefused;
import org.xinyue.errand.ErrandWork;
import org.xinyue.errand.Order;
import org.xinyue.organisation.ImportReport;
import org.xinyue.organisation.ImportWatch;
import org.xinyue.organisation.Organisations;
import org.xinyue.web.desk.Officials;

/** Writes a long file of bodies as an errand: all rows and the end of the errand in one transaction, or nothing. */
@Component
class BodyImport implements ErrandWork {
    /** Rows that are written well within a second. */
    static final int AT_ONCE = 500;

    private static final String KIND = "body-import";

    private final Organisations organisations;
    private final People people;

    BodyImport(Organisations organisations, People people) {
        this.organisations = organisations;
        this.people = people;
    }

    static Order order(String csv) {
        int rows = (int) csv.lines().count() - 1;
        return new Order(KIND, "导入机构", rows, csv.getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public void run(Assignment assignment) {
        var official = people.official(assignment.errand().personId())
                .filter(person -> person.roles().contains(Role.SYSTEM_ADMIN))
                .orElseThrow(() -> new ErrandRefused("您现在不是系统管理员，没有写入任何一行。"));
        write(assignment, official);
    }

    private void write(Assignment assignment, Actor.Official official) {
        assignment.advance(0, assignment.errand().course().total());
        var file = new StringReader(new String(assignment.material(), StandardCharsets.UTF_8));
        var report = organisations.importCsv(
                file,
                new ImportWatch() {
                    @Override
                    public void written(int rows, int of) {
                        assignment.advance(rows, of);
                    }

                    @Override
                    public void whole(ImportReport report) {
                        assignment.finish(report.summary());
                    }
                },
                Officials.signature(official));
        if (!report.written()) {
            throw new ErrandRefused(report.summary());
        }
    }
}
