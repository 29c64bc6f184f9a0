package org.xinyue.intake;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.UUID;
import org.xinyue.policy.Clause;
import org.xinyue.policy.Implements;

/**
 * What is complained about (投诉内容). Holds no identity: that lies in the vault under the same id.
 *
 * @param id of draft, complaint, case, dossier and vault subject alike
 * @param title a line for lists that does not name the complainant
 */
@Implements(Clause.B4_IDENTITY)
public record Complaint(
        UUID id,
        Channel channel,
        UUID respondentId,
        String title,
        ContractTerms contract,
        Matter matter,
        FirmProfile firm,
        ProtectionWish wish,
        Instant submittedAt) {

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    public Complaint {
        LocalDate today = submittedAt.atZone(ZONE).toLocalDate();
        if (contract.signedOn().isAfter(today)) {
            throw new ComplaintInvalid("signedOn", "签订日期不能晚于今天，请核对合同上的日期");
        }
        if (!matter.dueOn().isBefore(today)) {
            throw new ComplaintInvalid("dueOn", "约定的履行日期要早于今天；还没有到期的，请在到期仍未履行时再提交");
        }
        matter.agreeWith(contract);
    }

    /** The contract as the body complained about may have it called: whole only by a complainant that does not hide. */
    public ContractTerms.Called contractForRespondent() {
        return wish == ProtectionWish.NONE ? contract.named() : contract.unnamed();
    }

    /** The contract as those who handle the complaint call it. */
    public ContractTerms.Called contractForOfficials() {
        return contract.named();
    }

    /** Says nothing of the content: log lines may contain this. */
    @Override
    public String toString() {
        return "Complaint[" + id + "]";
    }
}
