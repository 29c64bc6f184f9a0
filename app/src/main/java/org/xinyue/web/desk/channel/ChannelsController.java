package org.xinyue.web.desk.channel;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import org.xinyue.access.Actor;
import org.xinyue.access.Role;
import org.xinyue.channel.ChannelClients;
import org.xinyue.channel.ClientRefused;
import org.xinyue.intake.Channel;
import org.xinyue.policy.Clause;
import org.xinyue.policy.Implements;
import org.xinyue.web.component.Choices.Option;
import org.xinyue.web.desk.Officials;
import org.xinyue.web.desk.Wording;
import org.xinyue.web.desk.register.BodyFinder;
import org.xinyue.web.desk.register.Chooser;
import org.xinyue.web.shell.Form;
import org.xinyue.web.shell.Icon;
import org.xinyue.web.shell.MenuGroup;
import org.xinyue.web.shell.MenuItem;
import org.xinyue.web.shell.MenuSource;
import org.xinyue.web.shell.Pages;

/** The list of systems that may send, and registering one. */
@Controller
@Implements({Clause.A2_CHANNELS, Clause.A4_INTAKE_1600})
class ChannelsController {
    static final String PATH = "/office/channels";
    private static final String USUAL_RATE = "600";

    private final Officials officials;
    private final ChannelClients clients;
    private final BodyFinder finder;
    private final Pages pages;

    ChannelsController(Officials officials, ChannelClients clients, BodyFinder finder, Pages pages) {
        this.officials = officials;
        this.clients = clients;
        this.finder = finder;
        this.pages = pages;
    }

    /** The entry in the side menu. */
    @Component
    @Order(12)
    static final class Menu implements MenuSource {
        @Override
        public List<MenuItem> items(Actor.Official official) {
            return official.roles().contains(Role.SYSTEM_ADMIN)
                    ? List.of(MenuItem.of(MenuGroup.SYSTEM, "接入管理", PATH, Icon.KEY))
                    : List.of();
        }
    }

    @GetMapping(PATH)
    View list(HttpServletRequest request) {
        officials.administrator(request);
        return pages.show(page(Form.empty(), null));
    }

    @PostMapping(PATH)
    View register(HttpServletRequest request, @RequestParam MultiValueMap<String, String> typed) {
        var by = officials.administrator(request);
        var form = Form.of(typed);
        if (typed.containsKey("find")) {
            return pages.show(page(form, null));
        }
        var entered = read(form);
        if (entered == null) {
            return pages.show(HttpStatus.UNPROCESSABLE_CONTENT, page(form, null));
        }
        try {
            return pages.show(page(Form.empty(), Secrets.of(clients.register(entered, by))));
        } catch (ClientRefused refused) {
            form.refuse(refused.field(), refused.sentence());
            return pages.show(HttpStatus.UNPROCESSABLE_CONTENT, page(form, null));
        }
    }

    private ChannelClients.@Nullable Entered read(Form form) {
        var channel = Arrays.stream(Channel.values())
                .filter(one -> one.name().equals(form.value("channel")))
                .findFirst()
                .orElse(null);
        if (channel == null) {
            form.refuse("channel", "请选择它从哪个渠道报送");
        }
        var body = finder.id(form, "body");
        if (body == null) {
            form.refuse("body.words", "请查找并选择受理单位：它报送的投诉由这个单位受理和转交");
        }
        if (form.value("name").isEmpty()) {
            form.refuse("name", "请填写接入系统的名称");
        }
        if (!form.value("perMinute").matches("\\d{1,6}")) {
            form.refuse("perMinute", "每分钟请求数请填整数，一般 " + USUAL_RATE);
        }
        var from = finder.date(form, "validFrom");
        return form.refused()
                ? null
                : new ChannelClients.Entered(
                        Objects.requireNonNull(channel),
                        Objects.requireNonNull(body),
                        form.value("name"),
                        Objects.requireNonNull(from),
                        null,
                        Integer.parseInt(form.value("perMinute")));
    }

    private ChannelsPage page(Form form, @Nullable Secrets made) {
        var channels = Arrays.stream(Channel.values())
                .filter(channel -> channel != Channel.COLUMN)
                .map(channel -> Option.of(channel.name(), channel.label()))
                .toList();
        return new ChannelsPage(
                clients.all().stream().map(this::row).toList(),
                new ChannelsPage.Entry(
                        form.choices("channel", "渠道", channels),
                        body(form),
                        form.field("name", "接入系统名称").hint("例如：呼和浩特市 12345 工单系统").width("long"),
                        form.date("validFrom", "启用日期"),
                        form.field("perMinute", "每分钟最多请求数")
                                .hint("一般填 " + USUAL_RATE + "；超过的会被告知稍后再发")
                                .width("short")),
                form.errors(),
                made);
    }

    /** As the register chooses a body, but here one must be chosen. */
    private Chooser body(Form form) {
        var found = finder.chooser(form, "body", "受理单位").choices().options();
        return new Chooser(
                form.choices("body", "受理单位", found),
                form.field("body.words", "查找受理单位")
                        .hint("输入名称中的字，按“查找”后选择；它报送的投诉由这个单位受理和转交")
                        .width("long"));
    }

    private ChannelsPage.Row row(ChannelClients.Usage usage) {
        var client = usage.client();
        var used = usage.lastUsedAt();
        return new ChannelsPage.Row(
                PATH + "/" + client.id(),
                client.name(),
                client.channel().label(),
                finder.bodyName(client.bodyId()),
                state(usage, finder),
                used == null ? "从未使用" : Wording.time(used, finder.today()),
                usage.entries() + " 件");
    }

    static String state(ChannelClients.Usage usage, BodyFinder finder) {
        var client = usage.client();
        if (client.holdsOn(finder.today())) {
            return "启用中";
        }
        return client.isEndedOn(finder.today()) ? "已停用" : client.validFrom() + " 起启用";
    }
}
