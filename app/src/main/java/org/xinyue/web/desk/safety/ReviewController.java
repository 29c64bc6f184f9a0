package org.xinyue.web.desk.safety;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import org.xinyue.access.AccessRefused;
import org.xinyue.access.Role;
import org.xinyue.access.session.AccountReview;
import org.xinyue.access.session.Doubt;
import org.xinyue.policy.Clause;
import org.xinyue.policy.Implements;
import org.xinyue.web.component.Empty;
import org.xinyue.web.desk.Officials;
import org.xinyue.web.shell.Pages;

/** Accounts that nobody uses, that end or whose body is gone: kept or relieved of their offices, one by one. */
@Controller
@Implements(Clause.B4_IDENTITY)
class ReviewController {
    static final String PATH = "/office/review";

    private final Officials officials;
    private final AccountReview review;
    private final Pages pages;

    ReviewController(Officials officials, AccountReview review, Pages pages) {
        this.officials = officials;
        this.review = review;
        this.pages = pages;
    }

    @GetMapping(PATH)
    View list(HttpServletRequest request) {
        officials.holding(request, Role.SECURITY_ADMIN);
        return pages.show(page(null));
    }

    @PostMapping(PATH)
    View decide(
            HttpServletRequest request,
            @RequestParam(defaultValue = "") String person,
            @RequestParam(defaultValue = "") String ground,
            @RequestParam(defaultValue = "") String decision) {
        var by = officials.holding(request, Role.SECURITY_ADMIN);
        var doubt = review.open().stream()
                .filter(open -> open.personId().toString().equals(person)
                        && open.ground().name().equals(ground))
                .findFirst()
                .orElse(null);
        if (doubt == null || !Arrays.asList("keep", "end").contains(decision)) {
            return refused("这个账号已经核查过，或没有选择处理方式，请刷新页面查看。");
        }
        try {
            if (decision.equals("keep")) {
                review.confirm(doubt.personId(), doubt.ground(), by);
                return Pages.redirect(PATH, "已确认保留" + doubt.name() + "的账号，90 天内不再列出。");
            }
            review.end(doubt.personId(), doubt.ground(), by);
            return Pages.redirect(PATH, doubt.name() + "的任职已全部结束；账号不再使用的，请系统管理员停用。");
        } catch (AccessRefused refused) {
            return refused(String.valueOf(refused.getMessage()));
        }
    }

    private View refused(String sentence) {
        return pages.show(HttpStatus.UNPROCESSABLE_CONTENT, page(sentence));
    }

    private ReviewPage page(@Nullable String refusal) {
        var lines = review.open().stream().map(ReviewController::line).toList();
        return new ReviewPage(
                "账号核查", lines, refusal, lines.isEmpty() ? Empty.of("没有需要核查的账号", "长期不用、任职将到期、单位已撤并的账号会列在这里。") : null);
    }

    private static ReviewPage.Line line(Doubt doubt) {
        UUID id = doubt.personId();
        return new ReviewPage.Line(
                id.toString(),
                "/office/people/" + id,
                doubt.name(),
                doubt.login(),
                doubt.ground().name(),
                doubt.ground().label(),
                doubt.detail());
    }
}
