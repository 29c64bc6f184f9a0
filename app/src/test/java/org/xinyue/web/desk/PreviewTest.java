package org.xinyue.web.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;
import org.xinyue.access.Actor;
import org.xinyue.access.Role;
import org.xinyue.audit.AuditTrail;
import org.xinyue.casework.CaseFile;
import org.xinyue.casework.procedure.Act;
import org.xinyue.casework.procedure.Party;
import org.xinyue.document.Documents;
import org.xinyue.policy.Clause;
import org.xinyue.testing.Proves;

/** A file shown in the browser: drawn anew, in a page that can do nothing, to those who may download it and to nobody else. */
@DeskScenes
@Proves({Clause.B4_IDENTITY, Clause.B4_SECRETS})
class PreviewTest {
    private final DeskScene scene;

    @Autowired
    PreviewTest(WebApplicationContext context) {
        scene = new DeskScene(context, "2026-03-02");
    }

    private String filed(CaseFile file, String name, byte[] content) {
        var stored = scene.get(Documents.class)
                .store(file.id(), name, new ByteArrayInputStream(content), Party.COMPLAINANT.name());
        return DeskScene.pathOf(file) + "/documents/" + stored.id();
    }

    private static byte[] png() throws java.io.IOException {
        var bytes = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(60, 40, BufferedImage.TYPE_INT_RGB), "png", bytes);
        return bytes.toByteArray();
    }

    private MockHttpServletResponse open(String path, Actor.Official official) throws Exception {
        return MockMvcBuilders.webAppContextSetup(scene.context())
                .build()
                .perform(MockMvcRequestBuilders.get(path).requestAttr(DeskSetting.OFFICIAL, official))
                .andReturn()
                .getResponse();
    }

    @Test
    void shows_a_picture_that_is_not_the_file_in_a_page_that_runs_nothing_and_is_kept_nowhere() throws Exception {
        var content = (new String(png(), StandardCharsets.ISO_8859_1) + "<script>alert(1)</script>")
                .getBytes(StandardCharsets.ISO_8859_1);
        var path = filed(scene.lodge(), "工地照片.png", content);
        var answer = open(path + "/preview", scene.receiver());
        assertThat(answer.getStatus()).isEqualTo(200);
        var page = answer.getContentAsString(StandardCharsets.UTF_8);
        assertThat(page).contains("alt=\"工地照片.png\"", "下载原件").doesNotContain("<script");
        var picture = page.replaceAll("(?s).*data:image/png;base64,([^\"]*)\".*", "$1");
        assertThat(new String(Base64.getDecoder().decode(picture), StandardCharsets.ISO_8859_1))
                .contains("PNG")
                .doesNotContain("script");
        assertThat(answer.getHeader("Content-Security-Policy"))
                .startsWith("sandbox; default-src 'none'")
                .doesNotContain("script", "allow-");
        assertThat(answer.getHeader("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(answer.getHeader("Cache-Control")).isEqualTo("private, no-store");
    }

    @Test
    void says_so_when_a_file_cannot_be_shown() throws Exception {
        var file = scene.lodge();
        var broken = filed(file, "合同.pdf", DeskScene.pdf("合同.pdf").getBytes());
        var answer = open(broken + "/preview", scene.receiver());
        assertThat(answer.getStatus()).isEqualTo(422);
        assertThat(answer.getContentAsString(StandardCharsets.UTF_8))
                .contains("不能预览，请下载查看", "下载原件")
                .doesNotContain("<img");
    }

    @Test
    void a_page_beyond_the_last_is_refused_and_one_that_is_no_number_answers_as_unknown() throws Exception {
        var path = filed(scene.lodge(), "工地照片.png", png()) + "/preview?page=";
        assertThat(open(path + "2", scene.receiver()).getStatus()).isEqualTo(422);
        assertThat(open(path + "x", scene.receiver()).getStatus()).isEqualTo(404);
    }

    @Test
    void who_may_not_open_the_file_is_shown_no_picture_of_it() throws Exception {
        var file = scene.lodge();
        var path = filed(file, "工地照片.png", png()) + "/preview";
        scene.verifying(file.id());
        scene.says(file.id(), Act.INQUIRE, scene.verifier());
        assertThat(open(path, scene.respondent()).getStatus()).isEqualTo(404);
        assertThat(open(path, DeskScene.official("路人", scene.cityHousing, Role.CASE_OFFICER))
                        .getStatus())
                .isEqualTo(200);
        assertThat(open(path, DeskScene.official("邻居", scene.districtOffice, Role.CASE_OFFICER))
                        .getStatus())
                .isEqualTo(404);
        var other = DeskScene.pathOf(scene.lodge()) + path.substring(path.indexOf("/documents/"));
        assertThat(open(other, scene.receiver()).getStatus()).isEqualTo(404);
    }

    @Test
    void every_look_is_recorded_as_a_reading() throws Exception {
        var file = scene.lodge();
        open(filed(file, "工地照片.png", png()) + "/preview", scene.receiver());
        var lines = scene.get(AuditTrail.class).about(file.number(), 5);
        assertThat(lines).singleElement().satisfies(line -> {
            assertThat(line.act()).isEqualTo("预览材料");
            assertThat(line.detail()).contains("第 1 页");
        });
    }

    @Test
    void deciders_and_auditors_see_who_looked_and_the_respondent_does_not() {
        var file = scene.lodge();
        var path = DeskScene.pathOf(file);
        scene.verifying(file.id());
        scene.says(file.id(), Act.INQUIRE, scene.verifier());
        scene.open(path, scene.verifier());
        assertThat(scene.open(path, scene.verifier()).text()).contains("查阅记录", "共 1 次", "查阅案件");
        assertThat(scene.open(path, DeskScene.official("审计员", new java.util.UUID(0, 1), Role.AUDITOR))
                        .text())
                .contains("共 2 次");
        assertThat(scene.open(path, DeskScene.official("其其格", scene.cityHousing, Role.CASE_OFFICER))
                        .text())
                .doesNotContain("查阅记录");
        assertThat(scene.open(path, scene.respondent()).text()).doesNotContain("查阅记录");
    }
}
