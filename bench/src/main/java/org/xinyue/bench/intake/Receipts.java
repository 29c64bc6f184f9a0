package org.xinyue.bench.intake;

import java.net.http.HttpResponse;
import org.xinyue.bench.BenchRefused;
import tools.jackson.databind.json.JsonMapper;

/** Compares receipts of the same complaint. */
final class Receipts {
    private static final JsonMapper JSON = JsonMapper.shared();

    private Receipts() {}

    /** Refuses to go on unless the second answer is the receipt of the first time. */
    static void same(String first, HttpResponse<String> again) {
        var one = JSON.readTree(first);
        var two = JSON.readTree(again.body());
        for (var field : new String[] {"entryId", "number", "caseNumber", "receiptCode", "receivedAt"}) {
            if (again.statusCode() != 200
                    || one.path(field).asString("").isEmpty()
                    || !one.path(field).equals(two.path(field))) {
                throw new BenchRefused("The same complaint got another " + field + " (status " + again.statusCode()
                        + "): no figures are reported.");
            }
        }
    }
}
