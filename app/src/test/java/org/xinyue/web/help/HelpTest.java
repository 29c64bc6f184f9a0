package org.xinyue.web.help;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.LocalDate;
import java.util.List;
import java.util.TreeSet;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.TestConstructor;
import org.xinyue.access.Actor;
import org.xinyue.access.NewPerson;
import org.xinyue.access.People;
import org.xinyue.access.Role;
import org.xinyue.access.SignIn;
import org.xinyue.organisation.BodyKind;
import org.xinyue.organisation.Level;
import org.xinyue.organisation.Lines;
import org.xinyue.organisation.NewBody;
import org.xinyue.organisation.Organisations;
import org.xinyue.testing.Browserless;
import org.xinyue.testing.Golden;

/** The guides as pages: who is shown which first, and that headings, links and pictures lead somewhere. */
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {"db-scheduler.enabled=false", "xinyue.data=${java.io.tmpdir}/xinyue-help-${random.uuid}"})
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestConstructor(autowireMode = TestConstructor.AutowireMode.ALL)
class HelpTest {
    private static final String PASSWORD = "Correct-horse-2026";
    private static final LocalDate SINCE = LocalDate.of(2019, 3, 1);
    private static final Pattern ANCHOR = Pattern.compile("href=\"#([^\"]+)\"");
    private static final Pattern PICTURE = Pattern.compile("src=\"(/help/pictures/[^\"?]+)\\?v=([^\"]+)\"");
    private static final Pattern NAMED = Pattern.compile("]\\(pictures/([^)]+)\\)");
    private static final Pattern FIRST = Pattern.compile("aria-label=\"全部指南\">\\s*<a href=\"([^\"]+)\"");

    private final int port;
    private final People people;
    private final SignIn signIn;
    private final Organisations organisations;
    private final Browserless stranger;

    HelpTest(@LocalServerPort int port, People people, SignIn signIn, Organisations organisations) {
        this.port = port;
        this.people = people;
        this.signIn = signIn;
        this.organisations = organisations;
        this.stranger = new Browserless(port);
    }

    @BeforeAll
    void accounts() {
        var directory = organisations.directory();
        var city = directory.governmentOf("150100", SINCE).orElseThrow().id();
        var above = register("呼和浩特市住房和城乡建设局", Level.LEAGUE_CITY, "150100", city);
        var below = register("新城区住房和城乡建设局", Level.COUNTY, "150102", above);
        account("lead", directory.creditLeadAt("150100", SINCE).orElseThrow().id(), Role.CASE_OFFICER);
        account("above", above, Role.DECIDER);
        account("below", below, Role.CASE_OFFICER);
        account("admin", People.PLATFORM, Role.SYSTEM_ADMIN);
        account("auditor", People.PLATFORM, Role.AUDITOR);
        account("custodian", People.PLATFORM, Role.CUSTODIAN);
    }

    private UUID register(String name, Level level, String division, UUID superior) {
        return organisations.register(new NewBody(
                name, null, BodyKind.DEPARTMENT, level, division, new Lines(superior, null), SINCE, false, "测试"));
    }

    private void account(String login, UUID body, Role role) {
        var registered = people.register(new NewPerson(login, "某人"), new Actor.Automatic("测试"));
        people.appoint(registered.personId(), body, role, SINCE, null);
        signIn.changePassword(registered.personId(), registered.oneTimePassword(), PASSWORD, "127.0.0.1");
    }

    private Browserless signedIn(String login) throws Exception {
        var visitor = new Browserless(port);
        assertThat(visitor.signIn(login, PASSWORD).statusCode()).isEqualTo(303);
        return visitor;
    }

    @ParameterizedTest
    @CsvSource({
        "lead, RECEIVER",
        "above, VERIFIER",
        "below, RESPONDENT",
        "admin, ADMINISTRATOR",
        "auditor, ADMINISTRATOR",
        "custodian, OVERVIEW"
    })
    void shows_everybody_the_guide_of_the_own_work_first(String login, Guide guide) throws Exception {
        var page = signedIn(login).get("/office/help").body();
        var first = FIRST.matcher(page);
        assertThat(first.find()).isTrue();
        assertThat(first.group(1)).isEqualTo(guide.path());
        assertThat(page).contains(title(guide) + "</h1>");
    }

    @ParameterizedTest
    @EnumSource(Guide.class)
    void every_entry_of_the_contents_leads_to_its_heading(Guide guide) throws Exception {
        var page = signedIn("auditor").get(guide.path()).body();
        var anchors =
                ANCHOR.matcher(page).results().map(match -> match.group(1)).toList();
        assertThat(anchors).hasSizeGreaterThan(1).doesNotHaveDuplicates();
        assertThat(anchors).allSatisfy(anchor -> assertThat(page).contains("id=\"" + anchor + "\""));
    }

    @ParameterizedTest
    @EnumSource(Guide.class)
    void a_guide_brings_no_style_and_no_script_of_its_own(Guide guide) throws Exception {
        var page = signedIn("auditor").get(guide.path()).body();
        assertThat(page).doesNotContain(" style=", "<style", "&lt;").doesNotContainPattern("<script(?![^>]*src=)");
    }

    @Test
    void a_stranger_reads_the_complainants_guide_and_no_other() throws Exception {
        assertThat(stranger.get("/help").body()).contains("怎么提交", "href=\"/complain\"");
        for (var path : List.of("/office/help", "/office/help/receiver")) {
            var answer = stranger.get(path);
            assertThat(answer.statusCode()).isEqualTo(303);
            assertThat(answer.headers().firstValue("Location").orElse("")).startsWith("/office/sign-in?next=");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/office/help/nobody", "/office/help/receiver.md", "/help/pictures/nothing.png", "/help/nobody"})
    void what_does_not_exist_is_not_found(String path) throws Exception {
        var answer = signedIn("auditor").get(path);
        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.body()).contains("没有找到这个页面");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/help", "/"})
    void every_public_page_leads_to_help(String path) throws Exception {
        assertThat(stranger.get(path).body()).contains("href=\"/help\"");
    }

    @Test
    void a_picture_is_kept_for_good_under_its_version_and_asked_for_again_without() throws Exception {
        var found = PICTURE.matcher(stranger.get("/help").body());
        assertThat(found.find()).isTrue();
        var kept = stranger.get(found.group(1) + "?v=" + found.group(2));
        assertThat(kept.statusCode()).isEqualTo(200);
        assertThat(kept.headers().firstValue("Content-Type")).hasValue("image/png");
        assertThat(kept.headers().firstValue("Cache-Control").orElse("")).contains("max-age=31536000", "immutable");
        assertThat(stranger.get(found.group(1) + "?v=old").headers().firstValue("Cache-Control"))
                .hasValue("no-cache");
    }

    @Test
    void every_picture_is_shown_by_a_guide_checked_by_a_shot_and_small() throws IOException {
        var named = new TreeSet<String>();
        for (var guide : Guide.values()) {
            NAMED.matcher(source(guide)).results().forEach(match -> named.add(match.group(1)));
        }
        try (var files = Files.list(PictureFile.FOLDER)) {
            assertThat(files.map(file -> file.getFileName().toString())).containsExactlyInAnyOrderElementsOf(named);
        }
        assertThat(Shot.ALL).extracting(Shot::file).containsExactlyInAnyOrderElementsOf(named);
        for (var name : named) {
            assertThat(Files.size(PictureFile.FOLDER.resolve(name))).as(name).isLessThan(60_000);
        }
    }

    @Test
    void every_guide_of_the_repository_is_in_the_product() throws IOException {
        try (var files = Files.list(Golden.root().resolve("docs/guide"))) {
            assertThat(files.map(file -> file.getFileName().toString()).filter(name -> name.endsWith(".md")))
                    .allSatisfy(name -> assertThat(Guide.ofFile(name)).isPresent());
        }
    }

    private static String title(Guide guide) throws IOException {
        return source(guide).lines().findFirst().orElseThrow().substring(2);
    }

    private static String source(Guide guide) throws IOException {
        return Files.readString(Golden.root().resolve("docs/guide").resolve(guide.file()), StandardCharsets.UTF_8);
    }
}
