package org.xinyue.channel.sheet;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.xinyue.channel.Item;

/** Reads the heading line (列名): in any order, by Chinese name or by the name of the contract, whatever blanks and marks are around. */
final class Headings {
    /** Columns that go back with refused rows and may come again. */
    private static final Set<String> OURS = Set.of(ReturnedSheet.REASON, ReturnedSheet.LINE);

    private static final List<Item> RESPONDENTS =
            List.of(Item.RESPONDENT_NAME, Item.RESPONDENT_CODE, Item.RESPONDENT_ID);
    private static final Map<String, Item> BY_NAME = names();

    private final List<Sheet.Heading> headings = new ArrayList<>();
    private final Map<Item, Integer> columns = new EnumMap<>(Item.class);
    private final List<String> unknown = new ArrayList<>();
    private final List<String> faults = new ArrayList<>();

    private Headings() {}

    /**
     * The headings of this line.
     *
     * @throws SheetRefused when one is there twice or a required one is missing; each is named
     */
    static Headings of(Line line) {
        var headings = new Headings();
        for (int column = 0; column < line.cells().size(); column++) {
            headings.add(column, line.cell(column));
        }
        headings.demand();
        return headings;
    }

    List<Sheet.Heading> all() {
        return List.copyOf(headings);
    }

    /** Names of columns that are not read, as they stand. */
    List<String> unknown() {
        return List.copyOf(unknown);
    }

    Sheet.Heading at(int column) {
        return column < headings.size() ? headings.get(column) : new Sheet.Heading("", null);
    }

    private void add(int column, CellText cell) {
        var text = cell.text();
        var item = find(text);
        headings.add(new Sheet.Heading(text, item.orElse(null)));
        item.ifPresent(found -> {
            var before = columns.putIfAbsent(found, column);
            if (before != null) {
                faults.add("列名“" + found.label() + "”出现了两次（" + Grid.letter(before) + " 列和 " + Grid.letter(column)
                        + " 列），请只保留一列");
            }
        });
        if (item.isEmpty() && !text.isEmpty() && !OURS.contains(text)) {
            unknown.add(text);
        }
    }

    private void demand() {
        if (columns.isEmpty()) {
            throw new SheetRefused("第一个有内容的行不是列名，请使用模板，第一行保留列名，不要在上面加标题");
        }
        var missing = Arrays.stream(Item.values())
                .filter(Item::isRequired)
                .filter(item -> !columns.containsKey(item))
                .map(Item::label)
                .collect(Collectors.toCollection(ArrayList::new));
        if (RESPONDENTS.stream().noneMatch(columns::containsKey)) {
            missing.add(Item.RESPONDENT_NAME.label() + "（或者" + Item.RESPONDENT_CODE.label() + "）");
        }
        if (!missing.isEmpty()) {
            faults.add("缺少必填的列：" + String.join("、", missing) + "。请从模板复制列名"
                    + (unknown.isEmpty() ? "" : "；现有的列名中不认识的是：" + String.join("、", unknown)));
        }
        if (!faults.isEmpty()) {
            throw new SheetRefused(faults);
        }
    }

    /** The item a heading means. */
    static Optional<Item> find(String heading) {
        return Optional.ofNullable(BY_NAME.get(fold(heading)));
    }

    private static Map<String, Item> names() {
        var names = new HashMap<String, Item>();
        for (var item : Item.values()) {
            for (var name :
                    List.of(item.label(), item.label().replaceAll("（[^）]*）", ""), item.name(), item.pointer())) {
                var other = names.put(fold(name), item);
                if (other != null && other != item) {
                    throw new IllegalStateException(name + " means " + other + " and " + item);
                }
            }
        }
        return Map.copyOf(names);
    }

    private static String fold(String heading) {
        return Normalizer.normalize(heading, Normalizer.Form.NFKC)
                .replaceAll("\\((?:必填|选填)\\)|[\\s*]", "")
                .toLowerCase(Locale.ROOT);
    }
}
