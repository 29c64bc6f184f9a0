package org.xinyue.channel.reading;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.xinyue.channel.Code;
import org.xinyue.channel.Fault;
import org.xinyue.channel.Fault.Kind;
import org.xinyue.channel.Item;
import org.xinyue.intake.Drafts;

/** Reads one item after the other as it is written, and puts it where the rules of a draft look for it. */
final class ItemReading {
    private static final ZoneId REGION = ZoneId.of("Asia/Shanghai");
    private static final DateTimeFormatter SHOWN = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss xxx");
    private static final Pattern DATE = Pattern.compile("(\\d{4})-(\\d{1,2})-(\\d{1,2})");
    private static final Pattern SERIAL = Pattern.compile("\\d{5}(?:\\.\\d+)?");
    private static final Set<String> YES = Set.of("true", "是", "yes");
    /** Clocks differ; more than this and the sender is told both times. */
    private static final Duration AHEAD = Duration.ofMinutes(10);
    /** No door received anything under the plan before it was issued. */
    private static final LocalDate PLAN = LocalDate.of(2023, 11, 24);

    private static final int LONGEST_NUMBER = 64;
    private static final int LONGEST_NOTE = 200;

    private final Map<Item, List<Code>> codes = new EnumMap<>(Item.class);
    private final LocalDate today;
    private final Instant now;

    // A sitting lasts one call of one thread: the lists of codes are made once in it.
    ItemReading(LocalDate today, Instant now) {
        this.today = today;
        this.now = now;
    }

    /** Reads the item, "" when it was not sent; its fault, empty when there is none that can be seen by itself. */
    Optional<Fault> read(Item item, String sent, Map<String, String> answers) {
        var unreadable = Characters.objection(sent);
        if (unreadable.isPresent()) {
            return fault(item, Kind.UNREADABLE_CHARACTERS, item.label() + unreadable.get());
        }
        return switch (item.form()) {
            case TEXT, LONG_TEXT -> text(item, sent, answers);
            case AMOUNT -> answer(item, sent, answers);
            case CODE -> code(item, sent, answers);
            case DATE -> date(item, sent, answers);
            case INSTANT -> instant(item, sent);
            case YES -> yes(item, sent, answers);
        };
    }

    private static Optional<Fault> fault(Item item, Kind kind, String sentence) {
        return Optional.of(Fault.at(item, kind, sentence));
    }

    private static Optional<Fault> answer(Item item, String text, Map<String, String> answers) {
        var field = item.answer();
        if (field != null && !text.isEmpty()) {
            answers.put(field, text);
        }
        return Optional.empty();
    }

    private static Optional<Fault> text(Item item, String sent, Map<String, String> answers) {
        if (item.answer() == null && item.isRequired() && sent.isEmpty()) {
            return fault(item, Kind.MISSING, "请填写" + item.label());
        }
        int most = item == Item.NUMBER || item == Item.ATTRIBUTION ? LONGEST_NUMBER : LONGEST_NOTE;
        if (item.answer() == null && sent.codePointCount(0, sent.length()) > most) {
            return fault(item, Kind.INVALID, item.label() + "最多 " + most + " 个字，请缩短");
        }
        if (item == Item.NUMBER && sent.codePoints().anyMatch(Character::isISOControl)) {
            return fault(item, Kind.INVALID, item.label() + "里有换行或控制字符，请去掉");
        }
        return answer(item, sent, answers);
    }

    private Optional<Fault> code(Item item, String sent, Map<String, String> answers) {
        if (sent.isEmpty()) {
            return Optional.empty();
        }
        var codes = codes(item);
        var known = codes.stream().filter(code -> code.is(sent)).findFirst();
        if (known.isPresent()) {
            return answer(item, known.get().value(), answers);
        }
        var allowed = codes.stream()
                .map(code -> code.value() + "（" + code.label() + "）")
                .collect(Collectors.joining("、"));
        return fault(item, Kind.UNKNOWN_CODE, item.label() + "没有“" + brief(sent) + "”这个代码，请从以下代码中选填：" + allowed);
    }

    private List<Code> codes(Item item) {
        return codes.computeIfAbsent(item, asked -> asked.codes(today));
    }

    private static Optional<Fault> date(Item item, String sent, Map<String, String> answers) {
        if (sent.isEmpty()) {
            return Optional.empty();
        }
        if (SERIAL.matcher(sent).matches()) {
            return fault(item, Kind.INVALID, item.label() + "发来的是电子表格的日期序号 " + sent + "，请写成 2025-09-30 的样子");
        }
        var written = DATE.matcher(sent);
        if (!written.matches()) {
            return fault(item, Kind.INVALID, item.label() + "请写成 2025-09-30 的样子");
        }
        answers.put(item.answer() + ".year", written.group(1));
        answers.put(item.answer() + ".month", written.group(2));
        answers.put(item.answer() + ".day", written.group(3));
        return Optional.empty();
    }

    private Optional<Fault> instant(Item item, String sent) {
        if (sent.isEmpty()) {
            return fault(item, Kind.MISSING, "请填写" + item.label() + "，例如 2026-03-02T09:30:00+08:00");
        }
        try {
            var at = OffsetDateTime.parse(sent);
            if (at.toInstant().isAfter(now.plus(AHEAD))) {
                return fault(
                        item,
                        Kind.CLOCK,
                        item.label() + "是 " + SHOWN.format(at.atZoneSameInstant(REGION)) + "，比平台时间 "
                                + SHOWN.format(now.atZone(REGION)) + " 还晚，请校准发送方的时钟");
            }
            if (at.atZoneSameInstant(REGION).toLocalDate().isBefore(PLAN)) {
                return fault(item, Kind.INVALID, item.label() + "早于 " + PLAN + "（实施方案印发日），请核对");
            }
            return Optional.empty();
        } catch (DateTimeException unreadable) {
            return fault(item, Kind.INVALID, item.label() + "请写成带时区的时间，例如 2026-03-02T09:30:00+08:00");
        }
    }

    /** The day in the region of a time that was found right. */
    LocalDate receivedOn(String sent) {
        return OffsetDateTime.parse(sent).atZoneSameInstant(REGION).toLocalDate();
    }

    private static Optional<Fault> yes(Item item, String sent, Map<String, String> answers) {
        boolean said = YES.contains(sent.toLowerCase(java.util.Locale.ROOT));
        if (said) {
            return answer(item, item == Item.INFORMED ? Drafts.NOTICE_VERSION : "yes", answers);
        }
        if (!item.isRequired()) {
            return Optional.empty();
        }
        var kind = sent.isEmpty() ? Kind.MISSING : Kind.INVALID;
        return fault(item, kind, "“" + item.label() + "”须由投诉人确认后填 true；没有确认的，请渠道先与投诉人核实，不能代为声明");
    }

    private static String brief(String sent) {
        return sent.length() <= 40 ? sent : sent.substring(0, 40) + "…";
    }
}
