package org.xinyue.intake.draft;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.xinyue.organisation.Body;
import org.xinyue.organisation.BodyKind;
import org.xinyue.organisation.CreditCode;
import org.xinyue.organisation.Directory;
import org.xinyue.organisation.RespondentScope;
import org.xinyue.policy.Clause;
import org.xinyue.policy.Implements;

/** The part 被投诉机关: one body of the register that is in scope, or the sentence that names the right door (A1.SCOPE). */
@Implements(Clause.A1_SCOPE)
final class Respondent {
    private static final String QUERY = "respondentQuery";
    private static final String CHOICE = "respondent";
    private static final Pattern CODE = Pattern.compile("[0-9A-Za-z\\s-]{15,24}");
    private static final Pattern COMPANY = Pattern.compile(".*(公司|集团|合作社|工厂|商店|经营部)");
    private static final Pattern VILLAGE = Pattern.compile(".*(村民委员会|居民委员会|村委会|居委会|嘎查委员会|嘎查|社区)");
    private static final String NOT_LISTED = "名录中没有找到。请换单位名称中的几个字再查，例如“住房”；确实没有的，请选择它的上级单位，并在“违约经过”中写明该单位全称";

    private Respondent() {}

    /** Null when there is a fault. */
    static @Nullable Body read(Reading reading, Directory directory, LocalDate today) {
        String chosen = reading.raw(CHOICE);
        if (chosen.isEmpty()) {
            explainMissing(reading, directory, today);
            return null;
        }
        var found = id(chosen).flatMap(directory::find).orElse(null);
        if (found == null) {
            reading.fault(CHOICE, "请重新查找并选择被投诉机关");
            return null;
        }
        Body body = directory.current(found.id(), today);
        if (RespondentScope.of(body.kind()) instanceof RespondentScope.Outside outside) {
            reading.fault(CHOICE, outside.sentence());
            return null;
        }
        return body;
    }

    private static void explainMissing(Reading reading, Directory directory, LocalDate today) {
        String query = reading.raw(QUERY);
        if (query.isEmpty()) {
            reading.fault(QUERY, "请输入被投诉机关的名称或统一社会信用代码，点“查找”后选择");
        } else if (CODE.matcher(query).matches()) {
            explainCode(reading, query, directory, today);
        } else if (!directory.search(query, today, 1).isEmpty()) {
            reading.fault(CHOICE, "请在查到的单位中选择一个");
        } else if (COMPANY.matcher(query).matches()) {
            reading.fault(QUERY, RespondentScope.of(BodyKind.COMPANY).sentence());
        } else if (VILLAGE.matcher(query).matches()) {
            reading.fault(QUERY, RespondentScope.of(BodyKind.VILLAGE_COMMITTEE).sentence());
        } else {
            reading.fault(QUERY, NOT_LISTED);
        }
    }

    private static void explainCode(Reading reading, String query, Directory directory, LocalDate today) {
        switch (CreditCode.check(query)) {
            case CreditCode.Check.Wrong wrong -> reading.fault(QUERY, wrong.message());
            case CreditCode.Check.Valid valid -> {
                if (RespondentScope.of(valid.code()) instanceof RespondentScope.Outside outside) {
                    reading.fault(QUERY, outside.sentence());
                } else if (directory.byCreditCode(valid.code(), today).isPresent()) {
                    reading.fault(CHOICE, "请选择查到的单位");
                } else {
                    reading.fault(QUERY, NOT_LISTED);
                }
            }
        }
    }

    private static Optional<UUID> id(String text) {
        try {
            return Optional.of(UUID.fromString(text));
        } catch (IllegalArgumentException none) {
            return Optional.empty();
        }
    }
}
