package org.xinyue.web.column.status;

import org.jspecify.annotations.Nullable;
import org.xinyue.casework.decision.Decision;
import org.xinyue.web.column.Written;

/** What was decided, in words for the complainant. */
final class DecisionText {
    private DecisionText() {}

    /** Null when the act says it all, or its text is not for the complainant. */
    static @Nullable String of(Decision decision) {
        return switch (decision) {
            case Decision.Nothing ignored -> null;
            case Decision.Statement statement -> statement.text();
            case Decision.Refusal refusal ->
                refusal.reason().label() + "。" + refusal.explanation() + " 您可以这样做："
                        + refusal.reason().door();
            case Decision.Merger merger -> merger.reason();
            case Decision.Referral referral -> referral.note().isEmpty() ? null : referral.note();
            case Decision.HandBack handBack -> handBack.reason();
            case Decision.LawfulChange change -> "依据：" + change.legalBasis() + " 补偿：" + change.compensation();
            case Decision.Order order -> order.measures() + "（" + Written.date(order.dueOn()) + "前完成）";
            case Decision.Extension extension -> extension.reason() + "（延至" + Written.date(extension.until()) + "）";
            case Decision.Confirmation confirmation -> confirmation.ground().label() + "。" + confirmation.facts();
            case Decision.Rating rating ->
                (rating.solved() ? "问题已解决" : "问题没有解决") + "，"
                        + rating.satisfaction().label()
                        + (rating.comment().isEmpty() ? "" : "：" + rating.comment());
        };
    }
}
