package org.xinyue.channel.drop;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.xinyue.channel.DoorCodes;
import org.xinyue.channel.delivery.Deliveries;
import org.xinyue.channel.delivery.Delivery;
import org.xinyue.channel.delivery.Outcome;
import org.xinyue.channel.delivery.RowResult;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** The receipt that lies beside a file (投递回执): what became of every row, for a program to read. */
@Component
class DropReceipt {
    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    private final Deliveries deliveries;

    DropReceipt(Deliveries deliveries) {
        this.deliveries = deliveries;
    }

    byte[] of(Delivery delivery) {
        var counts = delivery.counts();
        var codes = deliveries.codes(delivery.id());
        var receipt = new LinkedHashMap<String, Object>();
        receipt.put("delivery", delivery.id().toString());
        receipt.put("file", delivery.file().name());
        receipt.put("sm3", delivery.file().digest());
        receipt.put("receivedAt", delivery.receivedAt().toString());
        receipt.put("state", code(delivery.state()));
        receipt.put("summary", counts.sentence());
        var numbers = new LinkedHashMap<String, Integer>();
        numbers.put("in", counts.rows());
        numbers.put("accepted", counts.accepted());
        numbers.put("repeated", counts.repeated());
        numbers.put("refused", counts.refused());
        numbers.put("unprocessed", counts.unprocessed());
        receipt.put("counts", numbers);
        receipt.put("notes", delivery.file().notes());
        var rows = new ArrayList<Map<String, Object>>();
        deliveries
                .rows(delivery.id(), EnumSet.allOf(Outcome.class), 0, Integer.MAX_VALUE)
                .forEach(row -> rows.add(row(row, codes.getOrDefault(row.line(), ""))));
        receipt.put("rows", rows);
        return JSON.writeValueAsString(receipt).getBytes(StandardCharsets.UTF_8);
    }

    private static Map<String, Object> row(RowResult row, String code) {
        var words = new LinkedHashMap<String, Object>();
        words.put("line", row.line());
        words.put("number", row.ownNumber());
        words.put("outcome", code(row.outcome()));
        if (row.caseNumber() != null) {
            words.put("caseNumber", row.caseNumber());
            if (code.isEmpty()) {
                words.put("codeNotice", DoorCodes.WITHHELD);
            } else {
                words.put("code", code);
            }
        }
        if (row.reason() != null) {
            words.put("reason", row.reason());
        }
        return words;
    }

    private static String code(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }
}
