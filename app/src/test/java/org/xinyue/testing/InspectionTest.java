package org.xinyue.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** The inspector finds what is put before it, at the width where it shows and at no other. */
@Tag("browser")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class InspectionTest {
    private static final String PAGE = """
            <!doctype html><html lang="zh-CN"><head><title>页</title><style>
            .is { display: none }
            @media (width: 390px) { .is390 { display: block } } @media (width: 768px) { .is768 { display: block } }
            @media (width: 1366px) { .is1366 { display: block } } @media (width: 1440px) { .is1440 { display: block } }
            .tiny a { display: inline-block; width: 9px; height: 9px; overflow: hidden }
            .pale { color: #bbb; background: #fff } .wide { width: 1500px } .cut { width: 40px; overflow: hidden; white-space: nowrap }
            </style></head><body><main><h1>标题</h1>BODY</main></body></html>
            """;

    private Chromium chromium;

    @BeforeAll
    void open_the_browser() {
        chromium = new Chromium();
    }

    @AfterAll
    void close_the_browser() {
        chromium.close();
    }

    private List<String> faults(String body) {
        try (var window = chromium.window("http://localhost", Chromium.DESK, true)) {
            window.page().setContent(PAGE.replace("BODY", body));
            return window.faultsUnseen("page");
        }
    }

    @Test
    void finds_nothing_on_a_page_without_faults() {
        assertThat(faults("<p>文字</p>")).isEmpty();
    }

    @Test
    void finds_a_missing_label_wherever_it_is_shown() {
        for (int width : new int[] {390, 768, 1440}) {
            assertThat(faults("<div class='is is%d'><input type='text'></div>".formatted(width)))
                    .singleElement()
                    .asString()
                    .startsWith("page at " + width + ": label");
        }
    }

    @Test
    void finds_words_that_are_pale_targets_that_are_small_and_pages_that_are_wide_at_each_width() {
        for (int width : new int[] {390, 768, 1366, 1440}) {
            var shown = "<div class='is is%d'>".formatted(width);
            assertThat(faults(shown + "<p class='pale'>文字</p></div>"))
                    .singleElement()
                    .asString()
                    .startsWith("page at " + width + ": color-contrast");
            assertThat(faults(shown + "<p class='tiny'><a href='/a'>甲</a><a href='/b'>乙</a></p></div>"))
                    .isNotEmpty()
                    .allMatch(fault -> fault.startsWith("page at " + width))
                    .anyMatch(fault -> fault.contains("target-size"));
            assertThat(faults(shown + "<p class='wide'>文字</p></div>"))
                    .singleElement()
                    .asString()
                    .startsWith("page at " + width + ": is 15");
            assertThat(faults(shown + "<p class='cut'>比四十个像素长的一段文字</p></div>"))
                    .singleElement()
                    .asString()
                    .startsWith("page at " + width + ": cuts off [");
        }
    }
}
