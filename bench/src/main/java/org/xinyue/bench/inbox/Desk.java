package org.xinyue.bench.inbox;

import java.io.IOException;
import java.net.URI;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.xinyue.bench.BenchRefused;
import org.xinyue.bench.site.Site;
import org.xinyue.bench.site.Visitor;
import org.xinyue.calendar.Calendars;
import org.xinyue.organisation.Directory;
import org.xinyue.organisation.Organisations;

/** The desk of a lead body over an archive of some size, with an official signed in, and the addresses of its pages. */
final class Desk implements AutoCloseable {
    /** The demonstration's officer at the first league or city's lead body, and the password of all of its accounts. */
    private static final Map<String, String> ACCOUNT = Map.of("login", "wulan", "password", "Xinyue-2026-demo");

    /** Rows on a page of the desk. */
    static final int PAGE_SIZE = 20;

    private static final String FILTER = "stage = 'ACCEPTED' and channel = 'COLUMN'";
    private static final String FILTERED = "/office?bucket=all&stage=accepted&channel=column";
    private static final String SEARCH = "/office/search";
    private static final Pattern NEXT = Pattern.compile("rel=\"next\" href=\"([^\"]+)\"");
    private static final Pattern ROW = Pattern.compile("<td class=\"matter\"><a href=\"/office/cases/([-0-9a-f]+)\"");
    private static final Pattern BUCKET = Pattern.compile("<strong>(\\d+)<small> 件");
    private static final Pattern HISTORY = Pattern.compile("<li class=\"past\">");
    private static final Pattern TALLY = Pattern.compile("近三年被投诉 (\\d+) 次");

    private final int size;
    private final Site site;
    private final Visitor official;
    private final UUID lead;
    private final List<UUID> cases = new ArrayList<>();
    private String second = "";

    private Desk(int size, Site site, UUID lead) {
        this.size = size;
        this.site = site;
        this.lead = lead;
        this.official = new Visitor();
    }

    /** Seeds the archive, signs in and compares every page that is measured with what the tables say. */
    static Desk open(int size, Site site) throws IOException, InterruptedException, SQLException {
        Directory directory = site.bean(Organisations.class).directory();
        LocalDate today = LocalDate.now(site.bean(Clock.class));
        String city = directory.divisions().leaguesAndCities().getFirst().code();
        UUID lead = directory.creditLeadAt(city, today).orElseThrow().id();
        Departments.register(site);
        Archive.fill(site, size, lead);
        var desk = new Desk(size, site, lead);
        desk.official.submit(site.address("/office/sign-in"), ACCOUNT);
        desk.refuseOtherAnswers(today);
        return desk;
    }

    int size() {
        return size;
    }

    /** How many acts the desk owes. */
    int owed() {
        return number("select count(*) from deadline where outcome is null and body_id = ?", lead);
    }

    void ask(PageKind kind, int user, int turn) throws IOException, InterruptedException {
        if (official.packed(address(kind, user * 17 + turn)).statusCode() != 200) {
            throw new BenchRefused(kind + " was not answered with 200: no figures are reported.");
        }
    }

    private URI address(PageKind kind, int turn) {
        return switch (kind) {
            case FIRST_PAGE -> site.address("/office");
            case SECOND_PAGE -> site.address(second);
            case FILTERED -> site.address(FILTERED);
            case SEARCH -> site.address(SEARCH);
            case CASE -> site.address("/office/cases/" + cases.get(turn % cases.size()));
        };
    }

    private void refuseOtherAnswers(LocalDate today) throws IOException, InterruptedException {
        same("cases", size, number("select count(*) from case_file"));
        String first = official.page(site.address("/office"));
        same("buckets", buckets(today), found(BUCKET, first));
        var next = NEXT.matcher(first);
        if (!next.find()) {
            throw new BenchRefused("The desk has no second page: no figures are reported.");
        }
        second = next.group(1).replace("&amp;", "&");
        same("first page", rows("true", 0), found(ROW, first));
        same("second page", rows("true", PAGE_SIZE), found(ROW, official.page(site.address(second))));
        String filtered = official.page(site.address(FILTERED));
        same("filtered page", rows(FILTER, 0), found(ROW, filtered));
        same(
                "filtered count",
                count(FILTER),
                Integer.parseInt(found(BUCKET, filtered).getFirst()));
        same("search", newest(), found(ROW, official.page(site.address(SEARCH))));
        site.database().sql("""
                        select distinct on (d.case_id) d.case_id from deadline d
                        where d.outcome is null and d.body_id = ? order by d.case_id desc limit 100
                        """).param(lead).query(UUID.class).list().forEach(cases::add);
        for (UUID id : cases) {
            refuseOtherCase(id, today);
        }
    }

    /** Lead bodies see the whole history of what they received; the tally is that of the respondent. */
    private void refuseOtherCase(UUID id, LocalDate today) throws IOException, InterruptedException {
        String page = official.page(site.address("/office/cases/" + id));
        same("history of " + id, number("select count(*) from event_log where subject = ?", id), (int)
                HISTORY.matcher(page).results().count());
        int complaints = site.database()
                .sql("""
                        select count(*) from case_file
                        where respondent_id = (select respondent_id from case_file where id = ?)
                            and lodged_at >= ?::date::timestamp at time zone 'Asia/Shanghai'
                        """)
                .params(id, today.minusYears(3))
                .query(Integer.class)
                .single();
        same("complaints against the respondent", List.of(String.valueOf(complaints)), found(TALLY, page));
    }

    /** All, overdue, today, one or two working days, later and paused, each by a count of its own. */
    private List<String> buckets(LocalDate today) {
        var calendar = site.bean(Calendars.class).current();
        LocalDate soon = calendar.addWorkdays(today, 2).date();
        int paused = number("""
                select count(*) from case_file c where c.transferrer_id = ? and c.respondent_id <> ?
                  and exists (select 1 from deadline d
                      where d.case_id = c.id and d.kind = 'COMPLETION' and d.outcome is null)
                  and not exists (select 1 from deadline d
                      where d.case_id = c.id and d.kind = 'TRANSFER' and d.outcome is null)
                """, lead, lead);
        return Stream.of(
                        count("true"),
                        count("due_on < '" + today + "'"),
                        count("due_on = '" + today + "'"),
                        count("due_on > '" + today + "' and due_on <= '" + soon + "'"),
                        count("due_on > '" + soon + "'"),
                        paused)
                .map(String::valueOf)
                .toList();
    }

    private int count(String condition) {
        return number(
                "select count(*) from deadline d join case_file c on c.id = d.case_id where d.outcome is null and"
                        + " d.body_id = ? and " + condition,
                lead);
    }

    private List<String> rows(String condition, int offset) {
        return site.database()
                .sql(
                        "select c.id::text from deadline d join case_file c on c.id = d.case_id where d.outcome is null and"
                                + " d.body_id = ? and " + condition + " order by d.due_on, d.id offset ? limit "
                                + PAGE_SIZE)
                .params(lead, offset)
                .query((row, at) -> row.getString(1))
                .list();
    }

    private List<String> newest() {
        return site.database()
                .sql("""
                        select id::text from case_file
                        where respondent_id <> :lead and :lead in (receiver_id, transferrer_id, verifier_id, reviewer_id)
                        order by lodged_at desc, id desc limit\s""" + PAGE_SIZE)
                .param("lead", lead)
                .query((row, at) -> row.getString(1))
                .list();
    }

    private int number(String sql, Object... parameters) {
        return site.database().sql(sql).params(parameters).query(Integer.class).single();
    }

    private static List<String> found(Pattern pattern, String page) {
        return pattern.matcher(page).results().map(match -> match.group(1)).toList();
    }

    private void same(String what, Object expected, Object shown) {
        if (!expected.equals(shown)) {
            throw new BenchRefused("With " + size + " cases the tables say " + expected + " and the page says " + shown
                    + " (" + what + "): no figures are reported.");
        }
    }

    @Override
    public void close() throws IOException {
        official.close();
        site.close();
    }
}
