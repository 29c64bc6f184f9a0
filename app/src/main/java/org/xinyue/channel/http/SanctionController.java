package org.xinyue.channel.http;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.xinyue.channel.ClientScopes;
import org.xinyue.channel.http.gate.Gate;
import org.xinyue.channel.http.gate.Problem;
import org.xinyue.policy.Clause;
import org.xinyue.policy.Implements;
import org.xinyue.sanction.CheckAnswer;
import org.xinyue.sanction.Purpose;
import org.xinyue.sanction.SanctionCheck;

/** Whether a body is restricted, for systems that hand out funds, bonds, honours or pilots. */
@RestController
@Tag(name = "sanctions", description = "惩戒查询：安排资金、申报债券、评优评先前查询单位是否受限制")
@Implements(Clause.A8_SANCTIONS)
class SanctionController {
    private final SanctionCheck check;
    private final ClientScopes scopes;

    SanctionController(SanctionCheck check, ClientScopes scopes) {
        this.check = check;
        this.scopes = scopes;
    }

    @Schema(name = "SanctionAnswer", description = "查询结果，以查询时间为准；每次查询都留有记录")
    record Answer(
            @Schema(description = "查询编号") UUID check,
            @Schema(description = "现在对所查单位负责的单位") UUID bodyId,
            String body,
            @Schema(description = "用途") String purpose,
            @Schema(description = "true 表示受限制") boolean restricted,
            List<Hit> measures,
            Instant at,

            @Schema(description = "结果的 SM3 摘要，64 位十六进制") String digest) {
        static Answer of(CheckAnswer answer) {
            return new Answer(
                    answer.id(),
                    answer.bodyId(),
                    answer.body(),
                    answer.purpose().slug(),
                    answer.isRestricted(),
                    answer.hits().stream().map(Hit::of).toList(),
                    answer.at(),
                    answer.digest());
        }
    }

    @Schema(name = "SanctionMeasure", description = "一项有效的限制措施")
    record Hit(
            @Schema(description = "惩戒编号") String order,
            @Schema(description = "目录编号") String code,
            String measure,
            @Schema(description = "法律依据") String legalBasis,
            @Schema(description = "依据文书") String basis,
            @Schema(description = "最迟到哪一天") LocalDate until,
            @Schema(description = "所依据的信用记录的 SM3 摘要") String entryDigest) {
        static Hit of(CheckAnswer.Hit hit) {
            return new Hit(
                    hit.order(),
                    hit.code(),
                    hit.measure(),
                    hit.legalBasis(),
                    hit.basis(),
                    hit.until(),
                    hit.entryDigest());
        }
    }

    @Operation(
            summary = "查询单位是否受惩戒限制",
            description = "body 填单位标识、统一社会信用代码或全称；已撤销的单位按承继单位答复。需要系统管理员开通“惩戒查询”，没有开通的返回 403。")
    @ApiResponse(
            responseCode = "200",
            description = "查询结果",
            content = @Content(schema = @Schema(implementation = Answer.class)))
    @GetMapping(path = "/api/v1/sanctions/check", produces = "application/json")
    ResponseEntity<?> check(
            @Parameter(description = "单位标识、统一社会信用代码或全称") @RequestParam(defaultValue = "") String body,
            @Parameter(
                            description =
                                    "用途：special-bond 专项债券申报，budget-funds 预算内投资安排，financing 融资项目推荐，honours 评优评先，pilots 试点示范，fiscal-support 财政资金和扶持政策，procurement 政府采购，spending 公务消费、办公用房和经费安排")
                    @RequestParam(defaultValue = "")
                    String purpose,
            HttpServletRequest request) {
        var client = Gate.client(request);
        if (!scopes.holds(client.id(), ClientScopes.Scope.SANCTION_CHECK)) {
            return Refusals.answer(
                    Problem.of(HttpStatus.FORBIDDEN, "no-scope", "没有开通惩戒查询", "这个接入方没有开通“惩戒查询”，请联系平台的系统管理员开通"));
        }
        var meant = Purpose.ofSlug(purpose);
        if (meant.isEmpty()) {
            var known = Arrays.stream(Purpose.values()).map(Purpose::slug).collect(Collectors.joining("、"));
            return Refusals.answer(
                    Problem.of(HttpStatus.UNPROCESSABLE_CONTENT, "invalid", "内容需要改正", "purpose 请填写以下之一：" + known));
        }
        var found = check.body(body);
        var askedBy = "系统 " + client.name() + " " + client.id();
        if (found.isEmpty()) {
            check.notFound(List.of(body), meant.get(), askedBy);
            return Refusals.answer(Problem.of(
                    HttpStatus.NOT_FOUND, "unknown-body", "没有这个单位", "名录中没有这个单位，或者不止一个单位叫这个名称；请用统一社会信用代码或单位标识查询"));
        }
        return ResponseEntity.ok(Answer.of(check.check(found.get(), meant.get(), askedBy)));
    }
}
