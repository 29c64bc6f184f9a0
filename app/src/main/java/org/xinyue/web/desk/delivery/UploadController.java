package org.xinyue.web.desk.delivery;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.View;
import org.xinyue.access.Actor;
import org.xinyue.channel.Door;
import org.xinyue.channel.delivery.Deliveries;
import org.xinyue.channel.delivery.Delivery;
import org.xinyue.channel.sheet.SheetLimits;
import org.xinyue.channel.sheet.SheetRefused;
import org.xinyue.intake.Channel;
import org.xinyue.policy.Clause;
import org.xinyue.policy.Implements;
import org.xinyue.web.component.Choices.Option;
import org.xinyue.web.component.Pager;
import org.xinyue.web.component.Upload;
import org.xinyue.web.shell.Form;
import org.xinyue.web.shell.Pages;

/** Takes a sheet that an official uploads for a channel. Nothing is taken as a complaint before it is confirmed. */
@Controller
@Implements(Clause.A2_CHANNELS)
class UploadController {
    private static final int LISTED = 50;

    private final DeliveryDesk desk;
    private final Deliveries deliveries;
    private final DeliveryView view;
    private final Pages pages;

    UploadController(DeliveryDesk desk, Deliveries deliveries, DeliveryView view, Pages pages) {
        this.desk = desk;
        this.deliveries = deliveries;
        this.view = view;
        this.pages = pages;
    }

    @GetMapping(DeliveryDesk.PATH)
    View list(HttpServletRequest request, @RequestParam(name = "after", required = false) @Nullable UUID after) {
        return pages.show(page(desk.of(request), Form.empty(), after));
    }

    @PostMapping(DeliveryDesk.PATH)
    View upload(
            HttpServletRequest request,
            @RequestParam MultiValueMap<String, String> typed,
            @RequestParam(name = "file", required = false) @Nullable MultipartFile file)
            throws IOException {
        var official = desk.of(request);
        var form = Form.of(typed);
        var door = door(official, form);
        if (file == null || file.isEmpty()) {
            form.refuse("file", "请选择填好的报送表（xlsx 或 CSV）");
        } else if (file.getSize() > SheetLimits.BYTES) {
            form.refuse("file", "文件超过 20 MB，请删去图片，或者分成几个文件报送");
        } else if (!form.refused()) {
            try {
                return Pages.redirect(DeliveryView.href(
                        deliveries.receive(brought(official, door, file), file.getBytes(), official)));
            } catch (SheetRefused refused) {
                form.refuse("file", String.join("；", refused.sentences()));
            }
        }
        return pages.show(HttpStatus.UNPROCESSABLE_CONTENT, page(official, form, null));
    }

    private static Deliveries.Brought brought(Actor.Official official, Door door, MultipartFile file) {
        var name = file.getOriginalFilename();
        return new Deliveries.Brought(
                door, new Delivery.Bringer(null, official.personId(), official.name()), name == null ? "" : name);
    }

    /** The door; something valid also when the form is refused, which then stops everything. */
    private Door door(Actor.Official official, Form form) {
        var channel = doors().stream()
                .filter(door -> door.name().equals(form.value("channel")))
                .findFirst();
        if (channel.isEmpty()) {
            form.refuse("channel", "请选择这批投诉来自哪个渠道");
        }
        var bodies = desk.bodies(official);
        var body = bodies.size() == 1
                ? bodies.stream().findFirst()
                : bodies.stream()
                        .filter(id -> id.toString().equals(form.value("body")))
                        .findFirst();
        if (body.isEmpty()) {
            form.refuse("body", "请选择由哪个单位受理");
        }
        return new Door(channel.orElse(Channel.OTHER), body.orElseGet(() -> new UUID(0, 0)));
    }

    /** {@code after} is the last delivery of the page before, null on the first page. */
    private DeliveriesPage page(Actor.Official official, Form form, @Nullable UUID after) {
        var bodies = desk.bodies(official);
        var found = deliveries.of(desk.answersFor(official), after, LISTED + 1);
        var shown = found.subList(0, Math.min(LISTED, found.size()));
        return new DeliveriesPage(
                form.errors(),
                form.choices(
                        "channel",
                        "这批投诉来自哪个渠道",
                        doors().stream()
                                .map(door -> Option.of(door.name(), door.label()))
                                .toList()),
                bodies.size() == 1 ? null : form.choices("body", "由哪个单位受理", options(bodies)),
                new Upload(
                        "file", "填好的报送表", "xlsx 或 CSV，最多 10,000 行、20 MB。先预览，确认后才受理。", form.error("file"), false, false),
                shown.stream().map(view::line).toList(),
                new Pager(
                        "最新的在前，每页 " + LISTED + " 个文件",
                        after == null ? null : DeliveryDesk.PATH,
                        found.size() > LISTED
                                ? DeliveryDesk.PATH + "?after="
                                        + shown.getLast().id()
                                : null));
    }

    private List<Option> options(Set<UUID> bodies) {
        return bodies.stream()
                .map(body -> Option.of(body.toString(), desk.nameOf(body)))
                .sorted(java.util.Comparator.comparing(Option::label))
                .toList();
    }

    /** Every door but the column, which people write into themselves. */
    private static List<Channel> doors() {
        return Arrays.stream(Channel.values())
                .filter(channel -> channel != Channel.COLUMN)
                .toList();
    }
}
