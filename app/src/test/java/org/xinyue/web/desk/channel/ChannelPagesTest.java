package org.xinyue.web.desk.channel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.web.context.WebApplicationContext;
import org.xinyue.channel.ChannelClients;
import org.xinyue.policy.Clause;
import org.xinyue.testing.Proves;
import org.xinyue.web.desk.DeskScene;
import org.xinyue.web.desk.DeskScenes;

/** The administrator registers, re-keys and ends the systems that may send. */
@DeskScenes
@Proves(Clause.A2_CHANNELS)
class ChannelPagesTest {
    private static final Pattern SHOWN = Pattern.compile("<dd>([^<]{36,})</dd>");

    private final DeskScene scene;

    @Autowired
    ChannelPagesTest(WebApplicationContext context) {
        scene = new DeskScene(context, "2026-03-02");
    }

    private Map<String, String> entered() {
        var fields = new HashMap<String, String>();
        fields.put("channel", "HOTLINE_12345");
        fields.put("body", scene.cityHousing.toString());
        fields.put("name", "呼和浩特市 12345 工单系统");
        fields.put("validFrom.year", "2026");
        fields.put("validFrom.month", "3");
        fields.put("validFrom.day", "1");
        fields.put("perMinute", "600");
        return fields;
    }

    private UUID registered() {
        var page = scene.send("/office/channels", scene.administrator("管理员"), entered());
        assertThat(page.status()).isEqualTo(200);
        var shown = SHOWN.matcher(page.text())
                .results()
                .map(match -> match.group(1))
                .toList();
        assertThat(page.text()).contains("只显示这一次");
        var id = UUID.fromString(shown.get(0));
        assertThat(scene.get(ChannelClients.class).authenticate(id, shown.get(1)))
                .isPresent();
        return id;
    }

    @Test
    void registers_a_system_and_shows_its_secret_this_once() {
        var id = registered();
        var page = scene.open("/office/channels/" + id, scene.administrator("管理员"));
        assertThat(page.text()).contains("12345 政务服务便民热线", "启用中", "从未使用", "0 件").doesNotContain("client_secret");
        assertThat(scene.open("/office/channels", scene.administrator("管理员")).text())
                .contains("/office/channels/" + id);
    }

    @Test
    void refuses_what_is_missing_and_keeps_what_was_typed() {
        var fields = entered();
        fields.remove("channel");
        fields.remove("body");
        fields.put("perMinute", "viel");
        var refused = scene.send("/office/channels", scene.administrator("管理员"), fields);
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.text()).contains("请选择它从哪个渠道报送", "请查找并选择受理单位", "每分钟请求数请填整数", "value=\"呼和浩特市 12345 工单系统\"");
    }

    @Test
    void gives_a_new_secret_takes_a_public_key_and_ends_it() {
        var id = registered();
        var path = "/office/channels/" + id;
        var rotated = scene.send(path, scene.administrator("管理员"), Map.of("rotate", "yes"));
        assertThat(rotated.text()).contains("client_secret");
        var wrong = scene.send(path, scene.administrator("管理员"), Map.of("publicKey", "04ab"));
        assertThat(wrong.status()).isEqualTo(422);
        assertThat(wrong.text()).contains("130 位十六进制数");
        var ended = scene.send(path, scene.administrator("管理员"), Map.of("end", "yes"));
        assertThat(ended.status()).isEqualTo(303);
        assertThat(scene.open(path, scene.administrator("管理员")).text())
                .contains("已停用")
                .doesNotContain("更换密钥");
    }

    @Test
    void one_that_is_ended_before_it_begins_is_shown_as_ended() {
        var fields = entered();
        fields.put("validFrom.month", "4");
        var page = scene.send("/office/channels", scene.administrator("管理员"), fields)
                .text();
        var shown = SHOWN.matcher(page);
        assertThat(shown.find()).isTrue();
        var path = "/office/channels/" + shown.group(1);
        assertThat(scene.open(path, scene.administrator("管理员")).text()).contains("2026-04-01 起启用", "更换密钥");
        scene.send(path, scene.administrator("管理员"), Map.of("end", "yes"));
        assertThat(scene.open(path, scene.administrator("管理员")).text())
                .contains("已停用")
                .doesNotContain("起启用", "更换密钥");
    }

    @Test
    void nobody_but_an_administrator_sees_them() {
        var id = registered();
        for (var path : new String[] {"/office/channels", "/office/channels/" + id}) {
            assertThat(scene.open(path, scene.receiver()).status()).isEqualTo(404);
            assertThat(scene.send(path, scene.receiver(), entered()).status()).isEqualTo(404);
        }
        assertThat(scene.open("/office/channels/" + UUID.randomUUID(), scene.administrator("管理员"))
                        .status())
                .isEqualTo(404);
    }
}
