package org.xinyue.casework.procedure.variant;

import java.time.LocalDate;
import java.util.List;
import org.xinyue.casework.deadline.DeadlineKind;
import org.xinyue.casework.deadline.Due;
import org.xinyue.intake.BreachKind;
import org.xinyue.intake.Channel;

/** Variants for tests, one answer at a time otherwise. */
public final class Rules {
    static final LegalBasis PETITION_RULES =
            new LegalBasis("《信访工作条例》", "中共中央、国务院 2022 年 2 月 25 日发布", LegalRank.REGULATION, Certainty.A);
    static final LegalBasis ORDER_802 =
            new LegalBasis("《保障中小企业款项支付条例》", "国务院令第 802 号", LegalRank.REGULATION, Certainty.A);
    static final LegalBasis ELSEWHERE = new LegalBasis("《外地热线条例》", "外地同类规定", LegalRank.PRACTICE, Certainty.C);
    static final Scope PETITION = new Scope(Channel.PETITION, null, true);
    static final Scope HOTLINE = new Scope(Channel.HOTLINE_12345, null, true);
    static final Scope COLUMN = new Scope(Channel.COLUMN, null, true);
    static final Scope ARREARS = new Scope(null, BreachKind.ARREARS, false);

    private Rules() {}

    /** By the petition rules, from 2022 on. */
    static Variant petition(Patch... patches) {
        return variant("2026-1", PETITION, PETITION_RULES, "2022-05-01", patches);
    }

    static Variant variant(String number, Scope scope, LegalBasis basis, String from, Patch... patches) {
        return new Variant(number, scope, "测试用规定", basis, LocalDate.parse(from), null, List.of(patches));
    }

    /** The petition channel's next version from that day on: verification in so many calendar days. */
    public static Variant verifyingWithin(int days, String number, String from) {
        return variant(number, PETITION, PETITION_RULES, from, days(DeadlineKind.VERIFY, days));
    }

    static Patch.Period days(DeadlineKind clock, int number) {
        return new Patch.Period(clock, new Due.Days(number), "第三十四条");
    }

    static Patch.Period workdays(DeadlineKind clock, int number) {
        return new Patch.Period(clock, new Due.Workdays(number), "第二十五条");
    }
}
