package org.xinyue.web.portal;

import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;
import org.xinyue.casework.YearFigures;
import org.xinyue.intake.portal.Portal;
import org.xinyue.intake.portal.PortalMonth;
import org.xinyue.web.component.Tag;
import org.xinyue.web.component.Tone;
import org.xinyue.web.portal.PortalPage.Check;
import org.xinyue.web.portal.PortalPage.Month;
import org.xinyue.web.shell.Form;

/** Builds the pages about portals. Few drafts or complaints could point at a firm, so small numbers are not told, and no sums of them. */
@Component
class PortalView {
    private static final int QUIET_DAYS = 30;
    private static final int MONTHS = 12;

    private final Clock clock;
    private final String address;

    /** @param address where the public reaches this platform; empty: as the request came in */
    PortalView(Clock clock, @Value("${xinyue.address:}") String address) {
        this.clock = clock;
        this.address = address;
    }

    PortalsPage list(List<Portal> portals, List<PortalMonth> year) {
        var rows = portals.stream()
                .map(portal -> row(portal, of(portal.id(), year)))
                .toList();
        long alive = portals.stream().filter(portal -> isAlive(portal, year)).count();
        return new PortalsPage("%d 个盟市各有一个入口，其中 %d 个近 %d 天有人从那里进来".formatted(portals.size(), alive, QUIET_DAYS), rows);
    }

    private PortalsPage.Row row(Portal portal, List<PortalMonth> months) {
        var now = at(months, thisMonth());
        long visits = months.stream().mapToLong(PortalMonth::visits).sum();
        return new PortalsPage.Row(
                "/office/portals/" + portal.id(),
                portal.name(),
                portal.code(),
                state(portal, months),
                lastVisit(months),
                String.valueOf(visits),
                now == null ? "0" : told(now.complaints()));
    }

    PortalPage one(Portal portal, List<PortalMonth> year, Form form) {
        var months = of(portal.id(), year);
        return new PortalPage(
                portal.name(),
                "/office/portals/" + portal.id(),
                form.errors(),
                form.field("home", "放置入口的网页")
                        .hint("门户网站上能看到入口的那一页，例如 https://credit.example.gov.cn/")
                        .asOptional()
                        .type("url"),
                portal.isOpen(),
                Snippets.of(base(), portal.code()),
                checks(portal, months),
                IntStream.range(0, MONTHS)
                        .mapToObj(back -> month(thisMonth().minusMonths(back), months))
                        .toList());
    }

    private static Month month(YearMonth month, List<PortalMonth> months) {
        var counted = at(months, month);
        return counted == null
                ? new Month(month.toString(), "0", "0", "0")
                : new Month(
                        month.toString(),
                        String.valueOf(counted.visits()),
                        told(counted.drafts()),
                        told(counted.complaints()));
    }

    private List<Check> checks(Portal portal, List<PortalMonth> months) {
        var checks = new ArrayList<Check>();
        checks.add(
                portal.home() == null
                        ? new Check(new Tag(Tone.AMBER, "待登记"), "还没有登记放置入口的网页", null)
                        : new Check(new Tag(Tone.GREEN, "已登记"), portal.home(), portal.home()));
        if (!portal.isOpen()) {
            checks.add(new Check(new Tag(Tone.GREY, "已停用"), "自 " + portal.endedOn() + " 起不再计数，链接仍通往专栏", null));
        } else if (isAlive(months)) {
            checks.add(new Check(new Tag(Tone.GREEN, "通"), "最近一次有人从这里进来：" + lastVisit(months), null));
        } else {
            checks.add(
                    new Check(new Tag(Tone.AMBER, "待查"), "近 " + QUIET_DAYS + " 天没有人从这里进来，请打开网页看看入口还在不在、链接对不对", null));
        }
        return checks;
    }

    private Tag state(Portal portal, List<PortalMonth> months) {
        if (!portal.isOpen()) {
            return new Tag(Tone.GREY, "已停用");
        }
        return isAlive(months) ? new Tag(Tone.GREEN, "通") : new Tag(Tone.AMBER, "待查");
    }

    private boolean isAlive(Portal portal, List<PortalMonth> year) {
        return portal.isOpen() && isAlive(of(portal.id(), year));
    }

    private boolean isAlive(List<PortalMonth> months) {
        var last = last(months);
        return last != null && !last.isBefore(today().minusDays(QUIET_DAYS));
    }

    private static @Nullable LocalDate last(List<PortalMonth> months) {
        return months.stream()
                .map(PortalMonth::lastVisitOn)
                .filter(Objects::nonNull)
                .max(LocalDate::compareTo)
                .orElse(null);
    }

    private static String lastVisit(List<PortalMonth> months) {
        var last = last(months);
        return last == null ? "近一年没有" : last.toString();
    }

    private static String told(long count) {
        return YearFigures.isPublic((int) Math.min(count, Integer.MAX_VALUE))
                ? String.valueOf(count)
                : "不足 " + YearFigures.FEWEST;
    }

    private static List<PortalMonth> of(UUID portalId, List<PortalMonth> year) {
        return year.stream().filter(month -> month.portalId().equals(portalId)).toList();
    }

    private static @Nullable PortalMonth at(List<PortalMonth> months, YearMonth month) {
        return months.stream()
                .filter(counted -> counted.month().equals(month))
                .findFirst()
                .orElse(null);
    }

    private String base() {
        return address.isEmpty()
                ? ServletUriComponentsBuilder.fromCurrentContextPath().toUriString()
                : address.replaceAll("/+$", "");
    }

    private YearMonth thisMonth() {
        return YearMonth.from(today());
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), clock.getZone());
    }
}
