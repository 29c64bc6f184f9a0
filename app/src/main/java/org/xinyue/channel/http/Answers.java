package org.xinyue.channel.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.xinyue.channel.DoorCodes;
import org.xinyue.channel.DoorEntry;
import org.xinyue.channel.Taken;
import org.xinyue.channel.matter.ChangeFeed;
import org.xinyue.channel.matter.DoorReplies;
import org.xinyue.channel.report.Basis;
import org.xinyue.channel.report.Reports;
import org.xinyue.channel.report.Signing;
import org.xinyue.document.StoredDocument;

/** What systems are answered, as JSON. */
final class Answers {
    private Answers() {}

    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "Receipt", description = "渠道回执：同一件重复报送，得到的是同一张回执")
    record Receipt(
            @Schema(description = "平台的登记标识") UUID entryId,
            @Schema(description = "渠道编号") String number,
            @Schema(description = "案件编号，对外引用") String caseNumber,

            @Schema(description = "查询码，16 位，请交给投诉人；凭它可以查询、补充和撤回。按规定由其他单位受理的不出现") @Nullable
            String receiptCode,

            @Schema(description = "没有查询码时的说明") @Nullable String codeNotice,

            @Schema(description = "平台第一次收到的时间") Instant receivedAt,
            @Schema(description = "true 表示此前已经收到过，没有重复登记") boolean repeated) {
        static Receipt of(Taken taken, String number) {
            return new Receipt(
                    taken.entryId(),
                    number,
                    taken.caseNumber(),
                    taken.code(),
                    taken.code() == null ? DoorCodes.WITHHELD : null,
                    taken.receivedAt(),
                    taken.repeated());
        }

        /** The code is a credential and must not reach a log. */
        @Override
        public String toString() {
            return "Receipt[" + caseNumber + "]";
        }
    }

    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "Status", description = "办理状态：与投诉人看到的一致")
    record Status(
            UUID entryId,
            @Schema(description = "渠道编号") String number,
            @Schema(description = "案件编号") String caseNumber,
            @Schema(description = "渠道内容的版本，更正一次加一") int version,
            @Schema(description = "公开状态代码") String status,
            @Schema(description = "公开状态名称") String statusLabel,
            Instant receivedAt,
            @Schema(description = "最近一次变化的时间") Instant changedAt,

            @Schema(description = "最近的办理期限，没有时不出现") @Nullable
            LocalDate dueOn) {
        static Status of(DoorReplies.Status status) {
            return new Status(
                    status.entry().id(),
                    status.entry().ownNumber(),
                    status.caseNumber(),
                    status.entry().version(),
                    status.status().name(),
                    status.status().label(),
                    status.entry().receivedAt(),
                    status.changedAt(),
                    status.dueOn());
        }
    }

    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "Decision", description = "一项决定：告知、结论、认定、答复等")
    record Decision(
            @Schema(description = "动作代码，如 ANSWER") String act,
            @Schema(description = "动作名称") String label,
            @Schema(description = "依据的条款编号") String clause,
            Instant at,
            @Schema(description = "作出决定的单位") @Nullable String body,

            @Schema(description = "决定内容，按名称分项；并入案件的决定只有选定的理由、情形和日期")
            Map<String, String> words,

            @Schema(description = "MERGED 表示是并入的案件的决定，本件自己的不出现") @Nullable
            String basis) {
        static Decision of(DoorReplies.Decided decided) {
            return new Decision(
                    decided.act(),
                    decided.label(),
                    decided.clause(),
                    decided.at(),
                    decided.body(),
                    decided.words(),
                    decided.merged() ? Basis.MERGED.name() : null);
        }
    }

    @Schema(name = "Decisions")
    record Decisions(String number, List<Decision> decisions) {}

    @Schema(name = "Corrected", description = "更正结果")
    record Corrected(
            UUID entryId,
            String number,
            @Schema(description = "现行版本") int version) {
        static Corrected of(DoorEntry entry) {
            return new Corrected(entry.id(), entry.ownNumber(), entry.version());
        }
    }

    @Schema(name = "Done", description = "办理结果")
    record Done(
            String number,
            @Schema(description = "true 表示此前已经办过，没有重复办理") boolean repeated) {}

    @Schema(name = "Attachment", description = "收到的材料")
    record Attachment(
            UUID id,
            @Schema(description = "按内容识别的类型") String mediaType,
            long bytes,
            @Schema(description = "SM3 摘要，64 位十六进制") String sm3) {
        static Attachment of(StoredDocument document) {
            return new Attachment(document.id(), document.mediaType(), document.bytes(), document.sm3());
        }
    }

    @Schema(name = "Change", description = "一次变化")
    record Change(
            UUID entryId,
            @Schema(description = "渠道编号") String number,
            String caseNumber,
            @Schema(description = "动作代码") String act,
            String actLabel,
            @Schema(description = "变化后的公开状态代码") String status,
            String statusLabel,
            Instant at) {
        static Change of(ChangeFeed.Change change) {
            return new Change(
                    change.entryId(),
                    change.number(),
                    change.caseNumber(),
                    change.act(),
                    change.actLabel(),
                    change.status(),
                    change.statusLabel(),
                    change.at());
        }
    }

    @Schema(name = "Changes", description = "一页变化：按发生的先后，不会漏，也不会颠倒")
    record Changes(
            List<Change> changes,
            @Schema(description = "位置标记：下一次原样填入 since") String watermark,
            @Schema(description = "true 表示可以马上再读下一页") boolean more) {}

    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "Report", description = "一件回告：一项决定告知一个渠道一次，不含决定的文字内容")
    record Report(
            @Schema(description = "回告编号，签收时用") String report,
            @Schema(description = "渠道编号") String number,
            @Schema(description = "案件编号") String caseNumber,
            @Schema(description = "决定") Said decision,

            @Schema(
                    description =
                            "依据代码：OWN 本件的决定，详情另查 decisions；MERGED 并入的案件的决定，decisions 中列出，不含文字内容；LINKED 同一事项的另一件的决定，只告知这里的要点，decisions 中没有")
            String basis,

            Instant sentAt,
            @Schema(description = "签收期限") LocalDate dueOn) {
        static Report of(Reports.Named named) {
            var report = named.report();
            var said = report.said();
            return new Report(
                    report.number(),
                    report.to().ownNumber(),
                    named.caseNumber(),
                    new Said(
                            said.kind().name(),
                            said.kind().label(),
                            said.act().name(),
                            said.act().label(),
                            said.at(),
                            named.body(),
                            said.facts()),
                    report.basis().name(),
                    report.sentAt(),
                    report.dueOn());
        }
    }

    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "ReportedDecision")
    record Said(
            @Schema(description = "回告事项代码，如 FINDING") String kind,
            String kindLabel,
            @Schema(description = "动作代码，如 FIND_TRUE") String act,
            String actLabel,
            Instant at,
            @Schema(description = "作出决定的单位") @Nullable String body,
            @Schema(description = "要点：选定的理由、情形和日期，没有时为空") String facts) {}

    @Schema(name = "Reports", description = "等待签收的回告，期限早的在前")
    record ReportPage(
            List<Report> reports,

            @Schema(description = "true 表示还有，用最后一件的回告编号作 after 再读")
            boolean more) {}

    @Schema(name = "ReportReceipt", description = "签收结果：重复签收，得到的是第一次的")
    record Signed(
            @Schema(description = "回告编号") String report,
            @Schema(description = "签收方式") String how,
            Instant receivedAt,
            @Schema(description = "true 表示此前已经签收") boolean repeated) {
        static Signed of(Signing.Acknowledged acknowledged) {
            var receipt = acknowledged.receipt();
            return new Signed(acknowledged.number(), receipt.how().label(), receipt.at(), acknowledged.repeated());
        }
    }
}
