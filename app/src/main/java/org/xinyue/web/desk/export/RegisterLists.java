package org.xinyue.web.desk.export;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.xinyue.access.People;
import org.xinyue.access.Person;
import org.xinyue.casework.CaseTime;
import org.xinyue.organisation.Body;
import org.xinyue.organisation.CreditCodeOverrides;
import org.xinyue.organisation.Organisations;
import org.xinyue.web.desk.BodyNames;
import org.xinyue.web.desk.export.Listing.Column;

/** The registers of bodies and of people, for system administrators. */
@Component
class RegisterLists {
    private static final int PAGE = 500;

    private final Organisations organisations;
    private final People people;
    private final CreditCodeOverrides overrides;
    private final CaseTime time;

    RegisterLists(Organisations organisations, People people, CreditCodeOverrides overrides, CaseTime time) {
        this.overrides = overrides;
        this.organisations = organisations;
        this.people = people;
        this.time = time;
    }

    /** Bodies that exist today, all or those found. */
    Listing bodies(String query) {
        var today = time.today();
        var directory = organisations.directory();
        var found = query.isBlank() ? directory.all(today) : directory.search(query, today, Integer.MAX_VALUE);
        var names = new BodyNames(directory, today);
        return new Listing(
                "机构清单",
                scope(query),
                List.of(
                        new Column("名称", 40),
                        new Column("统一社会信用代码", 24),
                        new Column("类别", 18),
                        new Column("层级", 12),
                        new Column("所在地", 24),
                        new Column("区划代码", 12),
                        new Column("上级部门", 36),
                        new Column("主管部门", 36),
                        new Column("存续起", 14)),
                new Listing.Rows() {
                    @Override
                    public int count(int most) {
                        return Math.min(found.size(), most);
                    }

                    @Override
                    public void each(Consumer<List<List<Cell>>> page) {
                        for (int at = 0; at < found.size(); at += PAGE) {
                            page.accept(found.subList(at, Math.min(at + PAGE, found.size())).stream()
                                    .map(body -> row(body, names))
                                    .toList());
                        }
                    }
                });
    }

    private static List<Cell> row(Body body, BodyNames names) {
        var code = body.creditCode();
        var lines = body.lines();
        return List.of(
                Cell.words(body.name()),
                Cell.words(code == null ? "" : code.value()),
                Cell.words(body.kind().label()),
                Cell.words(body.level().label()),
                Cell.words(names.place(body)),
                Cell.words(body.divisionCode()),
                Cell.words(lines.superiorId() == null ? "" : names.of(lines.superiorId())),
                Cell.words(lines.competentId() == null ? "" : names.of(lines.competentId())),
                Cell.day(body.validity().from()));
    }

    /** Credit codes that wait for a second person's look. */
    Listing overrides() {
        return new Listing(
                "信用代码待复核",
                "",
                List.of(new Column("统一社会信用代码", 24), new Column("理由", 60), new Column("申请人", 20)),
                Listing.Rows.of(overrides.pending().stream()
                        .map(request -> List.of(
                                Cell.words(request.code()),
                                Cell.words(request.reason()),
                                Cell.words(request.requestedBy())))
                        .toList()));
    }

    /** Everybody with an account, by login. */
    Listing people(String query) {
        return new Listing(
                "人员清单",
                scope(query),
                List.of(new Column("登录名", 20), new Column("姓名", 16), new Column("在任职务", 60), new Column("状态", 10)),
                new Everybody(query.strip()));
    }

    private final class Everybody implements Listing.Rows {
        private final String query;

        Everybody(String query) {
            this.query = query;
        }

        @Override
        public int count(int most) {
            return people.search(query, "", most).size();
        }

        @Override
        public void each(Consumer<List<List<Cell>>> page) {
            var today = time.today();
            var names = new BodyNames(organisations.directory(), today);
            var found = people.search(query, "", PAGE);
            while (!found.isEmpty()) {
                page.accept(
                        found.stream().map(person -> row(person, names, today)).toList());
                found = people.search(query, found.getLast().login(), PAGE);
            }
        }
    }

    private static List<Cell> row(Person person, BodyNames names, LocalDate today) {
        var posts = person.appointments().stream()
                .filter(held -> held.heldOn(today))
                .map(held -> (held.bodyId().equals(People.PLATFORM) ? "本平台" : names.of(held.bodyId())) + " "
                        + held.role().label())
                .collect(Collectors.joining("；"));
        return List.of(
                Cell.words(person.login()),
                Cell.words(person.name()),
                Cell.words(posts),
                Cell.words(person.disabled() ? "已停用" : "正常"));
    }

    private static String scope(String query) {
        return query.isBlank() ? "" : "检索：" + query.strip();
    }
}
