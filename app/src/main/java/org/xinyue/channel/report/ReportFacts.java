package org.xinyue.channel.report;

import org.xinyue.casework.decision.Decision;
import org.xinyue.policy.Clause;
import org.xinyue.policy.Implements;

/** What a notice says of a decision (回告要点): what was chosen from a list, and dates. Free words stay in the case, behind its own door. */
@Implements(Clause.B4_IDENTITY)
final class ReportFacts {
    private ReportFacts() {}

    /** In a few words, "" when there is nothing from a list. */
    static String of(Decision decision) {
        return switch (decision) {
            case Decision.Refusal refusal -> "理由：" + refusal.reason().label();
            case Decision.Order order -> "整改期限：" + order.dueOn();
            case Decision.Extension extension -> "延至：" + extension.until();
            case Decision.Confirmation confirmation ->
                "认定情形：" + confirmation.ground().label();
            case Decision.Rating rating -> rating.solved() ? "投诉人评价：已解决" : "投诉人评价：未解决";
            case Decision.Nothing ignored -> "";
            case Decision.Statement ignored -> "";
            case Decision.Merger ignored -> "";
            case Decision.Referral ignored -> "";
            case Decision.HandBack ignored -> "";
            case Decision.LawfulChange ignored -> "";
        };
    }
}
