package org.xinyue.web.desk.channel;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import org.xinyue.access.Actor;
import org.xinyue.channel.ChannelClient;
import org.xinyue.channel.ChannelClients;
import org.xinyue.channel.ClientRefused;
import org.xinyue.channel.ClientScopes;
import org.xinyue.web.component.Fact;
import org.xinyue.web.desk.DeskRefused;
import org.xinyue.web.desk.Officials;
import org.xinyue.web.desk.Wording;
import org.xinyue.web.desk.register.BodyFinder;
import org.xinyue.web.shell.Form;
import org.xinyue.web.shell.Pages;

/** One system that may send: new credentials, a public key, or the end. */
@Controller
class ChannelController {
    private static final String PATH = ChannelsController.PATH + "/{id}";

    private final Officials officials;
    private final ChannelClients clients;
    private final ClientScopes scopes;
    private final BodyFinder finder;
    private final Pages pages;

    ChannelController(
            Officials officials, ChannelClients clients, ClientScopes scopes, BodyFinder finder, Pages pages) {
        this.officials = officials;
        this.clients = clients;
        this.scopes = scopes;
        this.finder = finder;
        this.pages = pages;
    }

    @GetMapping(PATH)
    View open(HttpServletRequest request, @PathVariable String id) {
        officials.administrator(request);
        return pages.show(page(usage(id), Form.empty(), null));
    }

    @PostMapping(PATH)
    View change(
            HttpServletRequest request, @PathVariable String id, @RequestParam MultiValueMap<String, String> typed) {
        var by = officials.administrator(request);
        var client = usage(id).client();
        var form = Form.of(typed);
        try {
            if (typed.containsKey("rotate")) {
                var made = Secrets.of(clients.rotate(client.id(), by));
                return pages.show(page(usage(id), Form.empty(), made));
            }
            if (typed.containsKey("end")) {
                clients.end(client.id(), by);
                return Pages.redirect(ChannelsController.PATH, "已停用“" + client.name() + "”，它的密钥立即失效");
            }
            if (typed.containsKey("checks")) {
                return scope(client, form.value("checks").equals("yes"), by);
            }
            clients.addPublicKey(client.id(), form.value("publicKey"), by);
            return Pages.redirect(ChannelsController.PATH + "/" + client.id(), "已登记公钥，可以用 SM2 签名");
        } catch (ClientRefused refused) {
            form.refuse(refused.field(), refused.sentence());
            return pages.show(HttpStatus.UNPROCESSABLE_CONTENT, page(usage(id), form, null));
        }
    }

    private View scope(ChannelClient client, boolean granted, Actor.Official by) {
        var path = ChannelsController.PATH + "/" + client.id();
        if (granted) {
            scopes.grant(client.id(), ClientScopes.Scope.SANCTION_CHECK, by);
            return Pages.redirect(path, "已开通惩戒查询");
        }
        scopes.end(client.id(), ClientScopes.Scope.SANCTION_CHECK, by);
        return Pages.redirect(path, "已停止惩戒查询，立即生效");
    }

    private ChannelClients.Usage usage(String id) {
        return Optional.ofNullable(uuid(id))
                .flatMap(clients::usage)
                .orElseThrow(() -> DeskRefused.notFound("没有找到这个接入方，请返回列表重新选择"));
    }

    private static @Nullable UUID uuid(String id) {
        try {
            return UUID.fromString(id);
        } catch (IllegalArgumentException none) {
            return null;
        }
    }

    private ChannelPage page(ChannelClients.Usage usage, Form form, @Nullable Secrets made) {
        var client = usage.client();
        var used = usage.lastUsedAt();
        return new ChannelPage(
                client.name(),
                ChannelsController.PATH + "/" + client.id(),
                List.of(
                        Fact.of("接入方标识", client.id().toString()),
                        Fact.of("渠道", client.channel().label()),
                        Fact.of("受理单位", finder.bodyName(client.bodyId())),
                        Fact.of("状态", ChannelsController.state(usage, finder)),
                        Fact.of("每分钟最多请求数", Integer.toString(client.perMinute())),
                        Fact.of("最近使用", used == null ? "从未使用" : Wording.time(used, finder.today())),
                        Fact.of("已登记投诉", usage.entries() + " 件")),
                !client.isEndedOn(finder.today()),
                scopes.holds(client.id(), ClientScopes.Scope.SANCTION_CHECK),
                form.field("publicKey", "SM2 公钥").hint("04 开头的 130 位十六进制数；登记后对方可以用 SM2 签名，不用共享密钥"),
                form.errors(),
                made);
    }
}
