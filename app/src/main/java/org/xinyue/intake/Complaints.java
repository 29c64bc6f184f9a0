package org.xinyue.intake;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.xinyue.intake.store.ComplaintRows;
import org.xinyue.policy.Clause;
import org.xinyue.policy.Implements;
import org.xinyue.vault.Vault;

/** What was complained about (投诉内容), as handed in; corrected only by the door that handed it in, which keeps what it said before. */
@Service
@Implements({Clause.A1_COLUMN, Clause.B4_SECRETS})
public class Complaints {
    private final ComplaintRows rows;
    private final ReceiptCodes codes;
    private final Vault vault;

    Complaints(ComplaintRows rows, ReceiptCodes codes, Vault vault) {
        this.rows = rows;
        this.codes = codes;
        this.vault = vault;
    }

    /**
     * Keeps a complaint and makes its receipt code work, also for one that never was a draft.
     *
     * @throws org.springframework.dao.DuplicateKeyException when it was recorded before
     */
    @Transactional
    public void record(Complaint complaint) {
        record(List.of(complaint));
    }

    /**
     * As {@link #record(Complaint)} for several: all of them, or none.
     *
     * @throws org.springframework.dao.DuplicateKeyException when one was recorded before
     */
    @Transactional
    public void record(List<Complaint> complaints) {
        if (!codes.issue(complaints.stream().map(Complaint::id).toList())) {
            throw new IllegalStateException("a receipt code is taken, of one of " + complaints);
        }
        rows.insert(complaints, complaint -> contractMark(complaint.contract()));
    }

    /**
     * Writes anew what is complained about; door, respondent and day stay.
     *
     * @throws IllegalArgumentException when there is no complaint with this id
     */
    @Transactional
    public void correct(Complaint complaint) {
        if (!rows.update(complaint, contractMark(complaint.contract()))) {
            throw new IllegalArgumentException("no complaint " + complaint.id());
        }
    }

    /**
     * The complaint with this id.
     *
     * @throws IllegalArgumentException when there is none
     */
    public Complaint get(UUID id) {
        return rows.find(id).orElseThrow(() -> new IllegalArgumentException("no complaint " + id));
    }

    /** The sums that these complaints are about, for lists; a complaint that is not about a sum is not in the answer. Opens no seal. */
    public Map<UUID, Amount> sums(Collection<UUID> ids) {
        return rows.sums(ids);
    }

    /** What those who handed in these complaints wish to be kept from whom, by id; opens no seal. */
    public Map<UUID, ProtectionWish> wishes(Collection<UUID> ids) {
        return ids.isEmpty() ? Map.of() : rows.wishes(ids);
    }

    /**
     * Ids of other complaints of the same firm about the same body or the same contract, newest first; at most 50. Found by
     * keyed digests: nobody learns which firm it is, and no seal is opened.
     */
    public List<UUID> similar(UUID id) {
        return rows.similar(id);
    }

    /**
     * Complaints that may be about the same thing: of the same firm, about a contract of the same number, or about the same body
     * and the same sum; newest first, at most 50. More than {@link #similar} finds: another firm may be behind them.
     */
    public List<Complaint> alike(UUID id) {
        return rows.alike(id);
    }

    private @Nullable String contractMark(ContractTerms contract) {
        String plain = contract.plainNumber();
        return plain == null ? null : vault.fingerprint("contract", plain);
    }
}
