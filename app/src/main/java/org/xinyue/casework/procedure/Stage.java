package org.xinyue.casework.procedure;

/** Where a case stands (阶段). Stored as text; complainants are shown {@link PublicStatus} instead. */
public enum Stage {
    /** Still being written; may be left and resumed. */
    DRAFT("草稿", PublicStatus.DRAFT, Rest.WORKING),
    /** With the receiving body, which accepts, refuses, merges or asks for completion. */
    SUBMITTED("已提交", PublicStatus.RECEIVED, Rest.WORKING),
    /** With the complainant, who has been asked for what is missing; the transfer clock stands. */
    COMPLETING("待补正", PublicStatus.NEEDS_COMPLETION, Rest.WORKING),
    /** Accepted and to be transferred. */
    ACCEPTED("已受理待转交", PublicStatus.ACCEPTED, Rest.WORKING),
    /** Sent to the verifying body, which takes it up or hands it back. */
    TRANSFERRED("已转交待签收", PublicStatus.ACCEPTED, Rest.WORKING),
    /** Handed back for lack of competence; the original three days have kept running. */
    HANDED_BACK("退回待改派", PublicStatus.ACCEPTED, Rest.WORKING),
    /** Under verification. */
    VERIFYING("核实中", PublicStatus.VERIFYING, Rest.WORKING),
    /** Found true, wholly or in part; an order to put it right is due. */
    FOUNDED("属实待责令整改", PublicStatus.RECTIFYING, Rest.WORKING),
    /** Ordered; the respondent puts it right within the limit. */
    RECTIFYING("整改中", PublicStatus.RECTIFYING, Rest.WORKING),
    /** The respondent has asked for more time; the limit keeps running meanwhile. */
    EXTENSION_ASKED("整改中·申请延期", PublicStatus.RECTIFYING, Rest.WORKING),
    /** The respondent says that it is put right; the verifying body looks. */
    RECTIFICATION_REPORTED("整改待核验", PublicStatus.RECTIFYING, Rest.WORKING),
    /** The respondent has been told that confirmation is intended and may make a statement. */
    CONFIRMATION_NOTICED("拟认定告知中", PublicStatus.RECTIFYING, Rest.WORKING),
    /** Confirmed as a breach of faith; to be reported to the receiving bodies. */
    CONFIRMED("已认定待报送", PublicStatus.CONFIRMED, Rest.WORKING),
    /** Decided without a confirmation, or put right; the complainant is to be answered. */
    ANSWERING("待答复投诉人", PublicStatus.VERIFYING, Rest.WORKING),
    /** Answered; the complainant may rate, reopen or appeal. */
    ANSWERED("已答复待评价", PublicStatus.ANSWERED, Rest.WORKING),
    /** A higher body reviews the decision. */
    UNDER_REVIEW("复核中", PublicStatus.UNDER_REVIEW, Rest.WORKING),
    /** Not accepted, with a listed reason and the right door; may be reviewed. */
    REFUSED("不予受理", PublicStatus.REFUSED, Rest.AT_REST),
    /** Ended; may be reopened or reviewed within bounded time. */
    CLOSED("已办结", PublicStatus.CLOSED, Rest.AT_REST),
    /** Goes on inside another case; every door's duty to answer stays. */
    MERGED("已并案", PublicStatus.MERGED, Rest.FINAL),
    /** Taken back by the complainant, or lapsed for want of completion. */
    WITHDRAWN("已撤回", PublicStatus.WITHDRAWN, Rest.FINAL),
    /** No superior inside the region: sent on to the nation. */
    FORWARDED("已报国家层面", PublicStatus.FORWARDED, Rest.FINAL);

    private enum Rest {
        WORKING,
        AT_REST,
        FINAL
    }

    private final String label;
    private final PublicStatus publicStatus;
    private final Rest rest;

    Stage(String label, PublicStatus publicStatus, Rest rest) {
        this.label = label;
        this.publicStatus = publicStatus;
        this.rest = rest;
    }

    /** The Chinese name that officials see. */
    public String label() {
        return label;
    }

    /** What the complainant is shown for this stage. */
    public PublicStatus publicStatus() {
        return publicStatus;
    }

    /** True when no act can ever follow. */
    public boolean isFinal() {
        return rest == Rest.FINAL;
    }

    /** True when nobody owes an act: final, or at rest until somebody reopens or appeals. */
    public boolean isEnded() {
        return rest != Rest.WORKING;
    }
}
