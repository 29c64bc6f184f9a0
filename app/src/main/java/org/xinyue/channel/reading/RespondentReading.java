package org.xinyue.channel.reading;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.xinyue.channel.Fault;
import org.xinyue.channel.Fault.Kind;
import org.xinyue.channel.Item;
import org.xinyue.channel.Submission;
import org.xinyue.organisation.Body;
import org.xinyue.organisation.CreditCode;
import org.xinyue.organisation.Directory;
import org.xinyue.organisation.RespondentScope;

/** Finds the body a door names (被投诉机关): by id, by credit code, or by its exact name, which a division may make unique. */
final class RespondentReading {
    private static final String HOW = "请填写统一社会信用代码，或者与名录完全一致的单位全称；同名的再加六位区划代码。确实没有的，请填它的上级单位，并在“违约经过”中写明该单位全称";

    private final Directory directory;
    private final LocalDate today;

    RespondentReading(Directory directory, LocalDate today) {
        this.directory = directory;
        this.today = today;
    }

    /** A fault and the item it is about. */
    record Found(Item item, Fault fault) {
        static Optional<Found> of(Item item, Kind kind, String sentence) {
            return Optional.of(new Found(item, Fault.at(item, kind, sentence)));
        }
    }

    /** Answers who is complained about; empty when somebody was found, in scope or not. */
    Optional<Found> read(Submission submission, Map<String, String> answers) {
        if (!submission.get(Item.RESPONDENT_ID).isEmpty()) {
            return byId(submission.get(Item.RESPONDENT_ID), answers);
        }
        if (!submission.get(Item.RESPONDENT_CODE).isEmpty()) {
            return byCode(submission.get(Item.RESPONDENT_CODE), answers);
        }
        if (!submission.get(Item.RESPONDENT_NAME).isEmpty()) {
            return byName(submission.get(Item.RESPONDENT_NAME), submission.get(Item.RESPONDENT_DIVISION), answers);
        }
        return Found.of(Item.RESPONDENT_NAME, Kind.MISSING, "请填写被投诉机关。" + HOW);
    }

    private Optional<Found> byId(String sent, Map<String, String> answers) {
        try {
            if (directory.find(UUID.fromString(sent)).isPresent()) {
                return found(sent, answers);
            }
        } catch (IllegalArgumentException noId) {
            // Answered below: it names nobody.
        }
        return Found.of(Item.RESPONDENT_ID, Kind.RESPONDENT_UNKNOWN, "名录中没有这个标识。" + HOW);
    }

    private Optional<Found> byCode(String sent, Map<String, String> answers) {
        return switch (CreditCode.check(sent)) {
            case CreditCode.Check.Wrong wrong -> Found.of(Item.RESPONDENT_CODE, Kind.INVALID, wrong.message());
            case CreditCode.Check.Valid valid -> {
                var body = directory.byCreditCode(valid.code(), today);
                if (body.isPresent()) {
                    yield found(body.get().id().toString(), answers);
                }
                // The rules of a draft know which door is the right one for what is no government body.
                answers.put("respondentQuery", sent);
                yield RespondentScope.of(valid.code()) instanceof RespondentScope.Outside outside
                        ? Found.of(Item.RESPONDENT_CODE, Kind.OUT_OF_SCOPE, outside.sentence())
                        : Found.of(Item.RESPONDENT_CODE, Kind.RESPONDENT_UNKNOWN, "名录中没有登记这个信用代码。" + HOW);
            }
        };
    }

    private Optional<Found> byName(String name, String division, Map<String, String> answers) {
        var named = directory.named(name, today).stream()
                .filter(body -> division.isEmpty() || body.divisionCode().equals(division))
                .toList();
        if (named.size() == 1) {
            return found(named.getFirst().id().toString(), answers);
        }
        if (named.size() > 1) {
            return Found.of(
                    Item.RESPONDENT_DIVISION,
                    Kind.RESPONDENT_AMBIGUOUS,
                    "有 " + named.size() + " 个单位都叫“" + name + "”，请加区划代码：" + divisions(named));
        }
        if (!division.isEmpty() && directory.divisions().find(division).isEmpty()) {
            return Found.of(Item.RESPONDENT_DIVISION, Kind.INVALID, "区划代码“" + division + "”不是自治区的六位区划代码，请核对后再发");
        }
        answers.put("respondentQuery", name);
        return Found.of(Item.RESPONDENT_NAME, Kind.RESPONDENT_UNKNOWN, "名录中没有叫“" + name + "”的单位。" + HOW);
    }

    private String divisions(List<Body> named) {
        return named.stream()
                .map(body -> body.divisionCode() + "（"
                        + directory.divisions().get(body.divisionCode()).name() + "）")
                .collect(Collectors.joining("、"));
    }

    private static Optional<Found> found(String id, Map<String, String> answers) {
        answers.put("respondent", id);
        return Optional.empty();
    }
}
