package org.xinyue.web.desk.sanction;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.View;
import org.xinyue.access.Actor;
import org.xinyue.document.DocumentRefused;
import org.xinyue.document.Proof;
import org.xinyue.policy.Clause;
import org.xinyue.policy.Implements;
import org.xinyue.sanction.OrderAct;
import org.xinyue.sanction.OrderRefused;
import org.xinyue.sanction.OrderUnknown;
import org.xinyue.sanction.Orders;
import org.xinyue.web.component.Fact;
import org.xinyue.web.desk.credit.ActForm;
import org.xinyue.web.desk.credit.CreditDesk;
import org.xinyue.web.desk.credit.Proofs;
import org.xinyue.web.shell.Form;
import org.xinyue.web.shell.Pages;

/** One order: decided, signed for, carried out, refused, stopped. */
@Controller
@Implements(Clause.A8_SANCTIONS)
class OrderController {
    private static final String PATH = OrderWords.PATH + "/{orderId}";

    private final CreditDesk desk;
    private final Orders orders;
    private final OrderWords words;
    private final Proofs proofs;
    private final Pages pages;

    OrderController(CreditDesk desk, Orders orders, OrderWords words, Proofs proofs, Pages pages) {
        this.desk = desk;
        this.orders = orders;
        this.words = words;
        this.proofs = proofs;
        this.pages = pages;
    }

    @GetMapping(PATH)
    View show(HttpServletRequest request, @PathVariable("orderId") UUID orderId) {
        var official = desk.of(request);
        return pages.show(page(orders.get(orderId, official), official, Form.empty()));
    }

    @PostMapping(PATH + "/{deed}")
    View act(
            HttpServletRequest request,
            @PathVariable("orderId") UUID orderId,
            @PathVariable("deed") String slug,
            @RequestParam MultiValueMap<String, String> typed,
            @RequestParam(name = "execute-files", required = false) @Nullable MultipartFile file)
            throws IOException {
        var official = desk.of(request);
        var act = Arrays.stream(OrderAct.values())
                .filter(one -> OrderWords.slug(one).equals(slug))
                .findFirst()
                .orElseThrow(OrderUnknown::new);
        var form = Form.of(typed);
        try {
            var deed = new Orders.Deed(act, version(form), form.value(slug + "-words"), proof(file));
            orders.act(orderId, deed, official);
            return Pages.redirect(OrderWords.PATH + "/" + orderId, "已" + act.label());
        } catch (OrderRefused refused) {
            form.refuse("", refused.sentence());
        } catch (DocumentRefused refused) {
            form.refuse("", String.valueOf(refused.getMessage()));
        }
        return pages.show(HttpStatus.UNPROCESSABLE_CONTENT, page(orders.get(orderId, official), official, form));
    }

    private static int version(Form form) {
        try {
            return Integer.parseInt(form.value("version"));
        } catch (NumberFormatException none) {
            return 0;
        }
    }

    private static Proof proof(@Nullable MultipartFile file) throws IOException {
        if (file == null || file.isEmpty()) {
            return Proof.none();
        }
        var name = file.getOriginalFilename();
        return new Proof(name == null ? "" : name, file.getInputStream());
    }

    @GetMapping(PATH + "/evidence/{documentId}")
    ResponseEntity<Resource> evidence(
            HttpServletRequest request,
            @PathVariable("orderId") UUID orderId,
            @PathVariable("documentId") UUID documentId) {
        orders.get(orderId, desk.of(request));
        return proofs.download(orderId, documentId);
    }

    private OrderPage page(Orders.Seen seen, Actor.Official official, Form form) {
        var order = seen.order();
        return new OrderPage(
                (form.refused() ? "错误：" : "") + order.measure().name(),
                List.of(OrderWords.force(order, seen.counts()), OrderWords.stage(order, seen.counts())),
                facts(seen, official),
                proofs.of(order.id(), OrderWords.PATH + "/" + order.id(), "执行单位"),
                words.moments(order),
                forms(seen, official),
                form.errors());
    }

    private List<Fact> facts(Orders.Seen seen, Actor.Official official) {
        var order = seen.order();
        var measure = order.measure();
        var basis = seen.entry().basis();
        return List.of(
                Fact.of("编号", order.number()),
                Fact.of("对象", words.target(order)),
                new Fact("措施", measure.name(), measure.code(), null),
                Fact.of("法律依据", measure.legalBasis()),
                Fact.of("执行单位", words.executor(order)),
                new Fact(
                        "依据的信用记录",
                        basis.document(),
                        seen.entry().statusOn(words.today()),
                        words.entry(seen.entry(), official)),
                Fact.of("开始", measure.rules().start()),
                new Fact("停止", measure.rules().stop(), "最迟 " + seen.entry().lastDay(), null),
                Fact.of("反馈内容", measure.rules().feedback()));
    }

    private List<ActForm> forms(Orders.Seen seen, Actor.Official official) {
        var forms = new ArrayList<ActForm>();
        var order = seen.order();
        for (var act : orders.open(seen, official)) {
            var slug = OrderWords.slug(act);
            var form = ActForm.button(
                    slug, act.label(), "", OrderWords.PATH + "/" + order.id() + "/" + slug, order.version());
            forms.add(
                    switch (act) {
                        case SIGN, DECIDE, PROPOSE -> form;
                        case EXECUTE ->
                            form.asking("落实情况", "请写明" + order.measure().rules().feedback())
                                    .proving("凭证", false);
                        case STOP -> form.asking("停止情况", "写明何时停止、如何通知有关方面");
                        case DROP, REFUSE -> form.asking("理由", "5 至 1000 字").dangerous();
                    });
        }
        return forms;
    }
}
