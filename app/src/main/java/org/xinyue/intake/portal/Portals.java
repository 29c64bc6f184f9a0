package org.xinyue.intake.portal;

import java.net.URI;
import java.net.URISyntaxException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.xinyue.database.Keys;
import org.xinyue.organisation.Divisions;
import org.xinyue.policy.Clause;
import org.xinyue.policy.Implements;

/**
 * The credit portals that lead to the column (盟市入口), one for each league and city, and how many people came from each. Nobody is
 * recognised: a number goes up by one, and a draft keeps which portal its writer came from.
 */
@Service
@Implements(Clause.A2_PORTALS)
public class Portals implements InitializingBean {
    /** Longer than any code; what is longer is not looked up. */
    private static final int LONGEST_CODE = 20;

    private static final int LONGEST_HOME = 200;

    /** So many rows share the load of one counter. */
    private static final int SLOTS = 32;

    private final PortalRows rows;
    private final Clock clock;

    Portals(PortalRows rows, Clock clock) {
        this.rows = rows;
        this.clock = clock;
    }

    @Override
    public void afterPropertiesSet() {
        seed();
    }

    /** Puts in a portal for every league and city that has none; changes nothing that is there. */
    public void seed() {
        for (var division : Divisions.seed().leaguesAndCities()) {
            rows.insert(new Portal(
                    Keys.next(),
                    codeOf(division.code()),
                    division.code(),
                    "信用中国（" + division.name() + "）",
                    null,
                    null));
        }
    }

    /** Made from the division, so that the same installation anew gives the same links; a letter keeps it from being taken for one. */
    private static String codeOf(String divisionCode) {
        return "p" + divisionCode.substring(0, 4);
    }

    /** Every portal in the order of divisions, also those that have ended. */
    public List<Portal> all() {
        return rows.all();
    }

    /** The portal with this code while visits from it are counted; empty for any other text, however long. */
    public Optional<Portal> open(String code) {
        return code.length() > LONGEST_CODE
                ? Optional.empty()
                : rows.byCode(code).filter(Portal::isOpen);
    }

    /** The portal with this id while visits from it are counted. */
    public Optional<Portal> open(UUID id) {
        return rows.find(id).filter(Portal::isOpen);
    }

    /** Counts one more, in the caller's transaction if there is one. */
    public void count(UUID id, PortalStep step) {
        rows.count(id, step, today(), ThreadLocalRandom.current().nextInt(SLOTS));
    }

    /** What came from each portal in the last twelve months, this one included, newest first; months without anything are left out. */
    public List<PortalMonth> year() {
        return rows.months(YearMonth.from(today()).minusMonths(11));
    }

    /**
     * Notes where the portal shows its entry.
     *
     * @param home address of that page, "" for none
     * @throws PortalRefused when it is no address of a page
     */
    @Transactional
    public void show(UUID id, String home) {
        var portal = get(id);
        rows.update(id, address(home.strip()), portal.endedOn());
    }

    /** Ends it: the link still leads to the column, but is counted no longer. Once more changes nothing. */
    @Transactional
    public void end(UUID id) {
        var portal = get(id);
        if (portal.isOpen()) {
            rows.update(id, portal.home(), today());
        }
    }

    /** Counts it again. */
    @Transactional
    public void reopen(UUID id) {
        rows.update(id, get(id).home(), null);
    }

    private Portal get(UUID id) {
        return rows.find(id).orElseThrow(() -> new PortalRefused("没有这个入口，请回到入口列表重新选择"));
    }

    private static @Nullable String address(String home) {
        if (home.isEmpty()) {
            return null;
        }
        try {
            var uri = new URI(home);
            boolean web = "https".equals(uri.getScheme()) || "http".equals(uri.getScheme());
            if (web && uri.getHost() != null && uri.getUserInfo() == null && home.length() <= LONGEST_HOME) {
                return home;
            }
        } catch (URISyntaxException unfit) {
            // Said below, as for every other text that is no address.
        }
        throw new PortalRefused("请填写门户网站上放置入口的网页地址，以 https:// 或 http:// 开头，最多 " + LONGEST_HOME + " 个字符");
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), clock.getZone());
    }
}
