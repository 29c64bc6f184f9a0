package org.xinyue.channel.delivery;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.xinyue.channel.ChannelIntake;
import org.xinyue.channel.ChannelIntake.Sender;
import org.xinyue.channel.Fault;
import org.xinyue.channel.Item;
import org.xinyue.channel.NumberConflict;
import org.xinyue.channel.Submission;
import org.xinyue.channel.SubmissionRefused;
import org.xinyue.channel.Taken;
import org.xinyue.channel.reading.SubmissionReading;
import org.xinyue.channel.sheet.Sheet;
import org.xinyue.channel.sheet.SheetRow;
import org.xinyue.channel.sheet.SheetRow.Objection;
import org.xinyue.intake.Drafts;
import org.xinyue.policy.Clause;
import org.xinyue.policy.Implements;

/** Judges every row of a sheet before anything is taken (预检). What stands under the door's numbers is asked for many rows at once. */
@Component
@Implements({Clause.A2_CHANNELS, Clause.B4_IDENTITY})
class RowCheck {
    private static final String OWN = "被投诉的是您任职的单位或者它的上级，不能由您报送；请改由其他受理单位登记，或者请对方自己在投诉专栏提交";
    private static final int LONGEST_REASON = 2_000;
    private static final int LINES_NAMED = 5;

    /** Numbers that are looked up together. */
    private static final int PORTION = 1_000;

    private final ChannelIntake intake;
    private final SubmissionReading reading;
    private final Drafts drafts;

    RowCheck(ChannelIntake intake, SubmissionReading reading, Drafts drafts) {
        this.intake = intake;
        this.reading = reading;
        this.drafts = drafts;
    }

    /**
     * One result a row, in the order of the sheet; all of them judged by one state of the register.
     *
     * @param own bodies of the official who brings it, about which that one may bring nothing; empty for a system
     */
    List<RowResult> judge(Sender sender, Sheet sheet, Set<UUID> own) {
        var sitting = reading.sitting();
        var twice = twice(sheet);
        var results = new ArrayList<RowResult>(sheet.rows().size());
        for (int from = 0; from < sheet.rows().size(); from += PORTION) {
            var rows = sheet.rows()
                    .subList(from, Math.min(from + PORTION, sheet.rows().size()));
            var standing = intake.standing(rows.stream()
                    .map(row -> new ChannelIntake.Place(
                            sender.door(), row.submission().number()))
                    .collect(Collectors.toSet()));
            for (var row : rows) {
                var number = row.submission().number();
                var result = judge(
                        row,
                        submission -> standing.receipt(sender.door(), submission),
                        submission ->
                                demandOthers(own, sitting.read(sender.door().channel(), submission)));
                var lines = twice.get(number);
                results.add(
                        lines == null
                                ? result
                                : result.refused(join(List.of(sentence(number, lines)), result.reason())));
            }
        }
        return results;
    }

    /** Nobody brings a complaint about the own body or one above it, as nobody writes one down. */
    private void demandOthers(Set<UUID> own, SubmissionReading.Whole whole) {
        if (drafts.isOwn(own, whole.draft().complaint().respondentId())) {
            throw new SubmissionRefused(List.of(Fault.at(Item.RESPONDENT_NAME, Fault.Kind.OUT_OF_SCOPE, OWN)));
        }
    }

    private static RowResult judge(
            SheetRow row, Function<Submission, Optional<Taken>> standing, Consumer<Submission> rules) {
        var result = RowResult.of(row.line(), row.submission().number(), Outcome.READY);
        try {
            // A row whose cells cannot be trusted says something else than what was taken before.
            var before = row.objections().isEmpty() ? standing.apply(row.submission()) : Optional.<Taken>empty();
            if (before.isPresent()) {
                return result.standing(before.get());
            }
            rules.accept(row.submission());
            return row.objections().isEmpty() ? result : result.refused(sentences(row.objections(), List.of()));
        } catch (SubmissionRefused refused) {
            return result.refused(sentences(row.objections(), refused.faults()));
        } catch (NumberConflict conflict) {
            return result.refused(sentence(conflict));
        }
    }

    /** Why a row goes back: what is wrong with its cells, then what is wrong with the items that could be read. */
    static String sentences(List<Objection> objections, List<Fault> faults) {
        var unread = objections.stream()
                .map(Objection::item)
                .filter(Objects::nonNull)
                .map(item -> item.pointer())
                .collect(Collectors.toSet());
        var all = new ArrayList<String>();
        objections.forEach(objection -> all.add(objection.sentence()));
        faults.stream().filter(fault -> !unread.contains(fault.pointer())).forEach(fault -> all.add(fault.sentence()));
        return join(all, null);
    }

    /** What stands under the number, where the two differ. */
    static String sentence(NumberConflict conflict) {
        var differences = conflict.differences().stream()
                .map(difference -> difference.item().label() + "（原为“" + difference.before() + "”）")
                .collect(Collectors.joining("、"));
        return "渠道编号“" + conflict.entry().ownNumber() + "”已经用过，且内容不同"
                + (differences.isEmpty() ? "" : "，不同的有：" + differences)
                + "；另一件投诉请换一个编号，需要更正原件的，请联系受理单位";
    }

    /** Numbers under which the sheet says different things, with their lines. The same said twice is taken once. */
    private static Map<String, List<Integer>> twice(Sheet sheet) {
        var rows = new HashMap<String, List<SheetRow>>();
        for (var row : sheet.rows()) {
            rows.computeIfAbsent(row.submission().number(), first -> new ArrayList<>())
                    .add(row);
        }
        rows.remove("");
        // Only what shares a number is digested.
        rows.values()
                .removeIf(same -> same.size() == 1
                        || same.stream()
                                        .map(row -> row.submission().digest())
                                        .distinct()
                                        .count()
                                == 1);
        var lines = new HashMap<String, List<Integer>>();
        rows.forEach((number, same) ->
                lines.put(number, same.stream().map(SheetRow::line).toList()));
        return lines;
    }

    private static String sentence(String number, List<Integer> lines) {
        var named = lines.stream().limit(LINES_NAMED).map(String::valueOf).collect(Collectors.joining("、"));
        return "渠道编号“" + number + "”在这个文件的第 " + named + (lines.size() > LINES_NAMED ? " 等" : "")
                + " 行都用了，内容却不同，无法判断哪一行正确；请每件投诉各用一个编号";
    }

    private static String join(List<String> sentences, @org.jspecify.annotations.Nullable String more) {
        var all = new ArrayList<>(sentences);
        if (more != null) {
            all.add(more);
        }
        var joined = String.join("；", all);
        return joined.length() <= LONGEST_REASON ? joined : joined.substring(0, LONGEST_REASON) + "…";
    }
}
