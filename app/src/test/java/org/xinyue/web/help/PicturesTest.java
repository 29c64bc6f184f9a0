package org.xinyue.web.help;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.Clip;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestConstructor;
import org.xinyue.intake.ReceiptCodes;
import org.xinyue.testing.Chromium;
import org.xinyue.testing.DemoRegion;

/**
 * The pictures of the guides, taken in the demonstration region. Machines draw differently, so pixels are not compared: the page
 * must still show what the guide says beside its picture. {@code -Dxinyue.golden=write} takes the pictures anew.
 */
@DemoRegion
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestConstructor(autowireMode = TestConstructor.AutowireMode.ALL)
final class PicturesTest {
    private static final Pattern STAGE = Pattern.compile("\\{([A-Z_]+)}");
    private static final int WIDTH = 880;

    private final String root;
    private final JdbcClient database;
    private final ReceiptCodes codes;
    private Chromium chromium;

    PicturesTest(@LocalServerPort int port, JdbcClient database, ReceiptCodes codes) {
        this.root = "http://localhost:" + port;
        this.database = database;
        this.codes = codes;
    }

    @BeforeAll
    void open_the_browser() {
        chromium = new Chromium();
    }

    @AfterAll
    void close_the_browser() {
        chromium.close();
    }

    static List<Shot> shots() {
        return Shot.ALL;
    }

    @ParameterizedTest
    @MethodSource("shots")
    void a_picture_shows_what_its_guide_speaks_of(Shot shot) {
        try (var window = chromium.window(root, WIDTH, false)) {
            var page = window.page();
            open(page, shot);
            var cut = cut(page, shot.part());
            for (var word : shot.words()) {
                assertThat(isSeen(page, word, cut))
                        .as(shot.file() + " shows " + word)
                        .isTrue();
            }
            PictureFile.keep(
                    shot.file(),
                    page.screenshot(
                            new Page.ScreenshotOptions().setFullPage(true).setClip(cut)));
        }
    }

    private void open(Page page, Shot shot) {
        if (shot.path().equals("/complain/declarations")) {
            begin(page);
        } else if (!shot.login().isEmpty()) {
            page.navigate("/office");
            page.locator("[name=login]").fill(shot.login());
            page.locator("[name=password]").fill("Xinyue-2026-demo");
            page.getByRole(AriaRole.MAIN).getByRole(AriaRole.BUTTON).first().click();
            page.waitForURL(url -> !url.contains("sign-in"));
        }
        var stage = STAGE.matcher(shot.path());
        if (!stage.find()) {
            page.navigate(shot.path());
        } else if (shot.login().isEmpty()) {
            page.navigate("/status");
            page.locator("#code").fill(codes.codeOf(cases(stage.group(1)).getFirst()));
            press(page, "查询");
        } else {
            var opened = cases(stage.group(1)).stream()
                    .map(id -> page.navigate(stage.replaceFirst(id.toString())))
                    .filter(answer -> answer.status() == 200)
                    .findFirst();
            assertThat(opened)
                    .as(shot.login() + " has a case at " + shot.path())
                    .isPresent();
        }
    }

    /** A complaint just begun, at its last questions. */
    private static void begin(Page page) {
        page.navigate("/complain");
        for (var question : List.of("firm", "body", "basis", "due")) {
            page.locator("#" + question + "-yes").check();
        }
        page.locator("#elsewhere-no").check();
        press(page, "开始填写");
    }

    private List<UUID> cases(String stage) {
        return database.sql("select id from case_file where stage = ? order by lodged_at desc, id")
                .param(stage)
                .query((row, number) -> row.getObject("id", UUID.class))
                .list();
    }

    private static void press(Page page, String button) {
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(button).setExact(true))
                .first()
                .click();
    }

    private static Clip cut(Page page, Shot.Part part) {
        var box = page.locator(part.selector()).first().boundingBox();
        double height = part.height() == 0 ? box.height : Math.min(box.height, part.height());
        return new Clip(box.x, box.y, box.width, height);
    }

    private static boolean isSeen(Page page, String word, Clip cut) {
        return page.getByText(word).all().stream()
                .filter(Locator::isVisible)
                .map(Locator::boundingBox)
                .anyMatch(box -> box.y >= cut.y
                        && box.y + box.height <= cut.y + cut.height
                        && box.x >= cut.x
                        && box.x + box.width <= cut.x + cut.width);
    }
}
