package org.xinyue.sanction;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.xinyue.credit.Bookings;
import org.xinyue.credit.CreditEntry;
import org.xinyue.credit.CreditFiles;
import org.xinyue.credit.CreditScene;
import org.xinyue.credit.Entries;
import org.xinyue.credit.EntryDigest;
import org.xinyue.credit.EntryRefused;
import org.xinyue.credit.Publicity;
import org.xinyue.credit.Severity;
import org.xinyue.document.Proof;
import org.xinyue.policy.Clause;
import org.xinyue.testing.Proves;

/** What must hold after every step of a random history of one body: of its file, its measures, and what is public of it. */
@Proves({Clause.A6_RECORD, Clause.A8_SANCTIONS, Clause.A11_REPAIR})
class HistoriesTest {
    private static final int STEPS = 40;

    private final CreditScene scene = new CreditScene("2026-03-02");
    private final Set<UUID> decided = new HashSet<>();

    @AfterEach
    void close() {
        scene.close();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 5, 8, 13})
    void a_measure_is_in_force_exactly_while_an_entry_supports_it(long seed) {
        var random = new Random(seed);
        for (int step = 0; step < STEPS; step++) {
            does(random);
            holds();
        }
    }

    private List<CreditEntry> entries() {
        return scene.entries().ofBodies(Set.of(scene.world.districtHousing));
    }

    private static Severity severity(Random random) {
        return switch (random.nextInt(3)) {
            case 0 -> Severity.MINOR;
            case 1 -> Severity.GENERAL;
            default -> Severity.SERIOUS;
        };
    }

    private void does(Random random) {
        var entries = entries();
        var entry = entries.isEmpty() ? null : entries.get(random.nextInt(entries.size()));
        int what = random.nextInt(8);
        if (entry == null || what == 0) {
            scene.arrears(scene.world.districtHousing, severity(random));
        } else if (what == 1) {
            scene.world.clock.advanceDays(random.nextInt(120));
        } else if (what <= 3) {
            order(entry);
        } else if (what == 7) {
            stop(entry);
        } else {
            change(entry, what, random);
        }
    }

    private void order(CreditEntry entry) {
        var orders = scene.world.get(Orders.class);
        try {
            if (orders.ofEntry(entry.id()).isEmpty()) {
                orders.propose(entry.id(), List.of("CJ-02"), scene.lead());
            }
            act(entry, OrderAct.DECIDE, "");
            decided.add(entry.id());
        } catch (OrderRefused refused) {
            assertThat(refused.sentence()).isNotBlank();
        }
    }

    private void stop(CreditEntry entry) {
        try {
            if (!scene.world.get(Orders.class).ofEntry(entry.id()).isEmpty()) {
                act(entry, OrderAct.STOP, "已经停止并通知有关方面");
                decided.remove(entry.id());
            }
        } catch (OrderRefused refused) {
            assertThat(refused.sentence()).isNotBlank();
        }
    }

    private void act(CreditEntry entry, OrderAct act, String words) {
        var orders = scene.world.get(Orders.class);
        var order = orders.ofEntry(entry.id()).getLast();
        orders.act(order.id(), new Orders.Deed(act, order.version(), words, Proof.none()), scene.lead());
    }

    private void change(CreditEntry entry, int what, Random random) {
        var change = new Entries.Change(entry.id(), entry.version(), "经核实情况有变化", "苏和");
        try {
            if (what == 4) {
                scene.entries().repair(change);
            } else if (what == 5) {
                scene.entries().revoke(change);
            } else {
                scene.world
                        .get(Bookings.class)
                        .reclassify(entry.id(), entry.version(), severity(random), "经核实情况有变化", scene.lead());
            }
        } catch (EntryRefused refused) {
            assertThat(refused.sentence()).isNotBlank();
        }
    }

    private void holds() {
        var today = scene.today();
        var entries = entries();
        boolean supported = entries.stream()
                .anyMatch(entry -> decided.contains(entry.id())
                        && entry.status().label().equals("有效")
                        && entry.finding().severity() != Severity.MINOR
                        && !today.isAfter(entry.lastDay()));
        var check = scene.world.get(SanctionCheck.class);
        var body = check.body(scene.world.districtHousing.toString()).orElseThrow();
        assertThat(check.check(body, Purpose.SPECIAL_BOND, "财政局").isRestricted())
                .isEqualTo(supported);
        assertThat(entries).allSatisfy(entry -> {
            assertThat(entry.basis().document()).isNotBlank();
            assertThat(EntryDigest.holds(scene.entries().versions(entry.id()))).isTrue();
        });
        var file = scene.world
                .get(CreditFiles.class)
                .file(scene.world.districtHousing, today, scene.lead())
                .entries();
        assertThat(file).containsExactlyInAnyOrderElementsOf(entries);
        assertThat(scene.world.get(Publicity.class).page("", null, 100))
                .allSatisfy(shown ->
                        assertThat(file).anyMatch(entry -> entry.id().equals(shown.id()) && entry.isActiveOn(today)));
    }
}
