package org.xinyue.web.exchange;

import java.util.List;
import org.xinyue.channel.ApiContract;
import org.xinyue.web.shell.Page;

/** The channel contract for whoever programs against it. */
public record ApiPage(List<ApiContract.Call> operations, List<Row> items) implements Page {
    public ApiPage {
        operations = List.copyOf(operations);
        items = List.copyOf(items);
    }

    /**
     * One item of a complaint.
     *
     * @param need whether it must be there
     * @param form how it is written, with every value of a code list
     */
    public record Row(String pointer, String label, String need, String form) {}

    @Override
    public String title() {
        return "渠道接口说明";
    }
}
