package org.xinyue.web.column;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.xinyue.casework.YearFigures;
import org.xinyue.casework.YearFigures.Share;
import org.xinyue.web.component.Stat;

/** Figures in which somebody could be recognised are not told. */
final class HomePageTest {
    private static final Instant NOW = Instant.parse("2026-03-02T02:00:00Z");

    private static HomePage page(int received, int confirmed, Share transfers) {
        return HomePage.of(List.of(), new YearFigures(NOW, received, 0, 0, confirmed, transfers, new Share(11, 11)));
    }

    private static Stat stat(HomePage page, String label) {
        return page.figures().stream()
                .filter(stat -> stat.label().equals(label))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void thousands_are_separated() {
        assertThat(stat(page(1284, 12, new Share(10, 10)), "收到投诉").value()).isEqualTo("1,284");
    }

    @Test
    void one_to_four_are_fewer_than_five() {
        assertThat(stat(page(40, 1, new Share(10, 10)), "认定违约失信").value()).isEqualTo("不足 5");
        assertThat(stat(page(40, 4, new Share(10, 10)), "认定违约失信").value()).isEqualTo("不足 5");
        assertThat(stat(page(40, 5, new Share(10, 10)), "认定违约失信").value()).isEqualTo("5");
        assertThat(stat(page(40, 0, new Share(10, 10)), "认定违约失信").value()).isEqualTo("0");
    }

    @Test
    void a_share_of_fewer_than_ten_is_not_told() {
        assertThat(stat(page(40, 0, new Share(8, 9)), "按时转交").value()).isEqualTo("—");
        assertThat(stat(page(40, 0, new Share(9, 10)), "按时转交").value()).isEqualTo("90");
    }

    @Test
    void one_failure_in_a_thousand_is_not_rounded_away() {
        assertThat(stat(page(1000, 0, new Share(999, 1000)), "按时转交").value()).isEqualTo("99");
    }

    @Test
    void a_region_without_complaints_shows_no_figures() {
        assertThat(page(0, 0, new Share(0, 0)).figures()).isEmpty();
    }

    @Test
    void the_period_is_twelve_months_to_the_day_of_counting() {
        assertThat(page(1, 0, new Share(0, 0)).period()).startsWith("2025-03-02 至 2026-03-02");
    }
}
