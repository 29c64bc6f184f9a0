package org.xinyue.web.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.web.context.WebApplicationContext;
import org.xinyue.access.Actor;
import org.xinyue.access.Role;
import org.xinyue.casework.decision.Decision;
import org.xinyue.casework.procedure.Act;
import org.xinyue.policy.Clause;
import org.xinyue.testing.Proves;

/** Which columns a list shows, in which order its rows stand, and what an address may not do to it. */
@DeskScenes
class ListsTest {
    private static final Pattern ROW = Pattern.compile("<td class=\"matter\"><a href=\"/office/cases/([-0-9a-f]+)\"");
    private static final Pattern NEXT = Pattern.compile("rel=\"next\" href=\"([^\"]+)\"");

    private final DeskScene scene;

    @Autowired
    ListsTest(WebApplicationContext context) {
        scene = new DeskScene(context, "2026-03-02");
    }

    private String page(String path, Actor.Official official) {
        var answer = scene.open(path, official);
        assertThat(answer.status()).as(path).isEqualTo(200);
        return answer.text();
    }

    private static List<String> rows(String page) {
        return ROW.matcher(page).results().map(row -> row.group(1)).toList();
    }

    /** The rows of every page, following the links. */
    private List<String> all(String path, Actor.Official official) {
        var all = new ArrayList<String>();
        var page = page(path, official);
        all.addAll(rows(page));
        for (var next = NEXT.matcher(page); next.find(); next = NEXT.matcher(page)) {
            var address = URLDecoder.decode(next.group(1).replace("&amp;", "&"), StandardCharsets.UTF_8);
            page = page(address, official);
            all.addAll(rows(page));
        }
        return all;
    }

    private DeskScene.Answer choose(String list, Actor.Official official, String... namesAndPlaces) {
        var typed = new LinkedMultiValueMap<String, String>();
        for (int at = 0; at < namesAndPlaces.length; at += 2) {
            typed.add("column", namesAndPlaces[at]);
            typed.add("place-" + namesAndPlaces[at], namesAndPlaces[at + 1]);
        }
        return scene.sendAll("/office/columns/" + list, official, typed);
    }

    @Test
    void shows_the_columns_chosen_in_their_order_to_the_one_who_chose_them() {
        scene.verifying(scene.lodge().id());
        var officer = DeskScene.official("列设置者", scene.cityHousing, Role.CASE_OFFICER);
        assertThat(choose("inbox", officer, "deadline", "2", "lodged", "1", "channel", "3")
                        .location())
                .isEqualTo("/office");
        var page = page("/office", officer);
        assertThat(page).contains("<td class=\"wide-only\">信用中国（内蒙古）投诉专栏").doesNotContain("涉及金额");
        assertThat(page.indexOf("投诉日期")).isLessThan(page.indexOf("办理时限<")).isPositive();
        assertThat(page("/office", scene.verifier())).contains("涉及金额").doesNotContain("投诉日期");
        assertThat(page("/office/search", officer)).contains("涉及金额");
    }

    @Test
    void goes_back_to_the_usual_columns() {
        scene.verifying(scene.lodge().id());
        var officer = DeskScene.official("恢复默认者", scene.cityHousing, Role.CASE_OFFICER);
        choose("inbox", officer, "duty", "1");
        assertThat(page("/office", officer)).doesNotContain("涉及金额");
        scene.send("/office/columns/inbox", officer, Map.of("reset", "yes"));
        assertThat(page("/office", officer)).contains("涉及金额");
        choose("inbox", officer);
        assertThat(page("/office", officer)).contains("涉及金额");
    }

    @Test
    @Proves(Clause.B4_IDENTITY)
    void offers_no_column_that_the_official_may_not_see_and_takes_none() {
        var file = scene.lodge();
        scene.verifying(file.id());
        scene.act(file.id(), Act.INQUIRE, new Decision.Statement("请说明付款情况"), scene.verifier());
        var accused = DeskScene.official("被投诉单位经办", scene.districtOffice, Role.CASE_OFFICER);
        assertThat(page("/office/columns/inbox", accused)).doesNotContain("受理渠道");
        choose("inbox", accused, "channel", "1", "company", "2", "complainant", "3", "duty", "4");
        assertThat(page("/office/columns/inbox", accused)).doesNotContain("受理渠道", "complainant", "company");
        // One that handles others' cases too may choose it, and still is told nothing about its own.
        var both = DeskScene.official("上级单位经办", scene.districtHousing, Role.CASE_OFFICER);
        choose("inbox", both, "channel", "1");
        assertThat(page("/office", both))
                .contains("受理渠道", file.number())
                .doesNotContain("<td class=\"wide-only\">信用中国（内蒙古）投诉专栏");
        scene.open("/office", both).hides(DeskScene.IDENTITY);
    }

    @Test
    void knows_no_other_list() {
        assertThat(scene.open("/office/columns/people", scene.verifier()).status())
                .isEqualTo(404);
        assertThat(choose("x", scene.verifier(), "duty", "1").status()).isEqualTo(404);
    }

    @Test
    void an_order_turned_round_loses_nothing_where_keys_are_equal() {
        // All of one day: only the second part of the key tells them apart.
        for (int index = 0; index < 43; index++) {
            scene.verifying(scene.lodge().id());
        }
        for (var path : List.of("/office?bucket=all", "/office/search?q=" + scene.nameOf(scene.districtHousing))) {
            var usual = all(path, scene.verifier());
            var turned = all(path + (path.contains("search") ? "&sort=lodged" : "&sort=-due"), scene.verifier());
            assertThat(usual).hasSize(43).doesNotHaveDuplicates();
            assertThat(turned).isEqualTo(usual.reversed());
        }
    }

    @Test
    void says_by_what_and_which_way_a_list_is_sorted() {
        scene.verifying(scene.lodge().id());
        assertThat(page("/office", scene.verifier()))
                .containsOnlyOnce("aria-sort=\"ascending\"")
                .contains("href=\"/office?bucket=all&amp;sort=-due\"");
        assertThat(page("/office?sort=-due", scene.verifier()))
                .containsOnlyOnce("aria-sort=\"descending\"")
                .contains("href=\"/office?bucket=all\"", "name=\"sort\" value=\"-due\"");
        assertThat(page("/office/search", scene.verifier())).containsOnlyOnce("aria-sort=\"descending\"");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "sort=';drop table case_file;--",
                "sort=amount",
                "after=-1",
                "after=-20",
                "after=9999-99-99_00000000-0000-0000-0000-000000000000",
                "after=0000-01-01_ffffffff-ffff-ffff-ffff-ffffffffffff",
                "after=00000000-0000-0000-0000-000000000000+1000000000-12-31T23:59:59Z",
                "after=00000000-0000-0000-0000-000000000000-1000000000-01-01T00:00:00Z",
                "bucket=all&bucket=paused&stage=&city=%",
                "q=\u0000"
            })
    void a_hostile_address_gets_a_page(String query) {
        var file = scene.lodge();
        scene.verifying(file.id());
        for (var path : List.of("/office", "/office/search", "/office/rectifications")) {
            page(path + "?" + query, scene.verifier());
        }
        assertThat(page("/office", scene.verifier())).contains(file.number());
    }

    @Test
    void words_of_ten_thousand_characters_are_cut() {
        scene.verifying(scene.lodge().id());
        var page = page("/office/search?q=" + "长".repeat(10_000), scene.verifier());
        assertThat(page).contains("没有找到相符的投诉").doesNotContain("长".repeat(101));
    }

    @Test
    void offers_the_search_of_the_bar_to_who_may_search() {
        assertThat(page("/office", scene.verifier())).contains("id=\"bar-q\"");
        assertThat(page("/office", scene.administrator("管理员"))).doesNotContain("id=\"bar-q\"");
    }
}
