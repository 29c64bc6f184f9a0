package org.xinyue.channel.http;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.xinyue.channel.Fault;
import org.xinyue.channel.Item;
import org.xinyue.channel.Submission;
import org.xinyue.channel.SubmissionRefused;

/** What stands in a body, place by place, as what it means. */
final class Readings {
    private Readings() {}

    /**
     * A complaint.
     *
     * @throws SubmissionRefused when there are places that the contract does not have
     */
    static Submission submission(String json) {
        var items = new EnumMap<Item, String>(Item.class);
        var faults = new ArrayList<Fault>();
        StrictJson.read(json)
                .forEach((place, text) -> Item.at(place)
                        .filter(item -> !text.equals(StrictJson.LIST))
                        .ifPresentOrElse(item -> items.put(item, text), () -> faults.add(unknown(place))));
        if (!faults.isEmpty()) {
            throw new SubmissionRefused(faults);
        }
        return new Submission(items);
    }

    private static Fault unknown(String place) {
        boolean known = Item.at(place).isPresent();
        boolean group =
                Arrays.stream(Item.values()).anyMatch(item -> item.pointer().startsWith(place + "/"));
        return new Fault(
                place,
                known ? Fault.Kind.INVALID : Fault.Kind.UNKNOWN_ITEM,
                known ? "这一项应为文字，不能是列表" : group ? "这里应为一组数据项（JSON 对象）" : "接口没有这个数据项；请核对名称（区分大小写），或按接口说明去掉");
    }

    /**
     * A message of these texts; what is missing is "".
     *
     * @throws SubmissionRefused when there are others
     */
    static Map<String, String> message(String json, String... names) {
        var places = StrictJson.read(json);
        Set<String> allowed = Set.of(names);
        List<Fault> faults = places.keySet().stream()
                .filter(place -> !allowed.contains(place.substring(1)))
                .map(place -> new Fault(place, Fault.Kind.UNKNOWN_ITEM, "接口没有这个数据项；这里只有：" + String.join("、", names)))
                .toList();
        if (!faults.isEmpty()) {
            throw new SubmissionRefused(faults);
        }
        return places;
    }

    /**
     * How many of something are asked for at most.
     *
     * @throws SubmissionRefused when it is no number from 1 to {@code most}
     */
    static int limit(String limit, int most) {
        if (!limit.matches("[1-9]\\d{0,2}") || Integer.parseInt(limit) > most) {
            throw new SubmissionRefused(
                    List.of(new Fault("/limit", Fault.Kind.INVALID, "limit 请填 1 至 " + most + " 的整数")));
        }
        return Integer.parseInt(limit);
    }
}
