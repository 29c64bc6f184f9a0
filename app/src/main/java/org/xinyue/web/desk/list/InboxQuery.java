package org.xinyue.web.desk.list;

import jakarta.servlet.http.HttpServletRequest;
import org.xinyue.casework.desk.Bucket;
import org.xinyue.casework.desk.Inbox;
import org.xinyue.organisation.Divisions;

/** The filter of the inbox as it stands in an address; what cannot be read there does not narrow. */
public record InboxQuery(Inbox.Filter filter) {
    private static final String INBOX = "/office";

    /** The filter that the address of this request names. */
    public static InboxQuery of(HttpServletRequest request, Divisions divisions) {
        return new InboxQuery(new Inbox.Filter(
                ConditionsQuery.found(Bucket.values(), ConditionsQuery.value(request, "bucket"))
                        .orElse(Bucket.ALL),
                ConditionsQuery.of(request, divisions).conditions()));
    }

    /** The address of a bucket under the same conditions. */
    String href(Bucket bucket) {
        return INBOX + parameters(bucket);
    }

    private String parameters(Bucket bucket) {
        return "?bucket=" + ConditionsQuery.slug(bucket) + conditions().parameters();
    }

    private ConditionsQuery conditions() {
        return new ConditionsQuery(filter.conditions());
    }

    /** The bar above the list; an empty list has nothing to take along. */
    FilterBar bar(Divisions divisions, boolean empty) {
        var bucket = ConditionsQuery.slug(filter.bucket());
        return new FilterBar(
                INBOX,
                bucket,
                filter.conditions().text(),
                conditions().choices(divisions, stage -> !stage.isEnded()),
                filter.conditions().narrows() ? INBOX + "?bucket=" + bucket : null,
                empty ? null : "/office/export/inbox" + parameters(filter.bucket()));
    }
}
