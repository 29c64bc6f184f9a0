package org.xinyue.web.desk.list;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.xinyue.casework.desk.Bucket;
import org.xinyue.casework.desk.Inbox;
import org.xinyue.organisation.Divisions;
import org.xinyue.web.component.list.FilterForm;
import org.xinyue.web.component.list.FilterForm.Kept;
import org.xinyue.web.desk.column.ColumnHead;
import org.xinyue.web.desk.column.ListColumn;

/** The filter of the inbox as it stands in an address; what cannot be read there does not narrow. */
public record InboxQuery(Inbox.Filter filter) {
    private static final String INBOX = "/office";
    private static final String LATEST_FIRST = "-due";

    /** The filter that an address names. */
    public static InboxQuery of(Asked asked, Divisions divisions) {
        return new InboxQuery(new Inbox.Filter(
                ConditionsQuery.found(Bucket.values(), asked.value("bucket")).orElse(Bucket.ALL),
                ConditionsQuery.of(asked, divisions).conditions(),
                asked.value("sort").equals(LATEST_FIRST)));
    }

    /** The address of a bucket under the same conditions, in the same order. */
    String href(Bucket bucket) {
        return INBOX + parameters(bucket, filter.latestFirst());
    }

    private String parameters(Bucket bucket, boolean latestFirst) {
        return "?bucket=" + ConditionsQuery.slug(bucket) + (latestFirst ? "&sort=" + LATEST_FIRST : "")
                + conditions().parameters();
    }

    private ConditionsQuery conditions() {
        return new ConditionsQuery(filter.conditions());
    }

    /** The heading of a column; only the dates of what is owed lie along an index (see {@code DeskStore.Way}). */
    ColumnHead head(ListColumn column) {
        return column == ListColumn.DEADLINE
                ? ColumnHead.sorted(
                        column, INBOX + parameters(filter.bucket(), !filter.latestFirst()), filter.latestFirst())
                : ColumnHead.plain(column);
    }

    /** The bar above the list; an empty list has nothing to take along. */
    FilterForm bar(Divisions divisions, boolean empty) {
        var bucket = ConditionsQuery.slug(filter.bucket());
        var kept = new ArrayList<>(List.of(new Kept("bucket", bucket)));
        if (filter.latestFirst()) {
            kept.add(new Kept("sort", LATEST_FIRST));
        }
        return new FilterForm(
                INBOX,
                "筛选待办",
                kept,
                filter.conditions().text(),
                ConditionsQuery.PLACES,
                conditions().choices(divisions, stage -> !stage.isEnded()),
                filter.conditions().narrows() ? INBOX + "?bucket=" + bucket : null,
                "/office/columns/" + ListColumn.OfList.INBOX.slug());
    }

    /** The address of the same list as a workbook, null when it is empty. */
    @Nullable
    String export(boolean empty) {
        return empty ? null : "/office/export/inbox" + parameters(filter.bucket(), filter.latestFirst());
    }
}
