package org.xinyue.web.desk.list;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.xinyue.casework.desk.CaseSearch;
import org.xinyue.organisation.Divisions;
import org.xinyue.web.component.list.FilterForm;
import org.xinyue.web.component.list.FilterForm.Kept;
import org.xinyue.web.desk.column.ColumnHead;
import org.xinyue.web.desk.column.ListColumn;

/** A search as it stands in an address; what cannot be read there does not narrow. */
public record SearchQuery(CaseSearch.Query asked) {
    static final String PATH = "/office/search";
    private static final String OLDEST_FIRST = "lodged";

    /** The search that an address names. */
    public static SearchQuery of(Asked asked, Divisions divisions) {
        return new SearchQuery(new CaseSearch.Query(
                ConditionsQuery.of(asked, divisions).conditions(),
                asked.value("sort").equals(OLDEST_FIRST)));
    }

    private ConditionsQuery conditions() {
        return new ConditionsQuery(asked.conditions());
    }

    private String parameters(boolean oldestFirst) {
        return (oldestFirst ? "&sort=" + OLDEST_FIRST : "") + conditions().parameters();
    }

    private static String address(String path, String parameters) {
        return parameters.isEmpty() ? path : path + "?" + parameters.substring(1);
    }

    /** The first page. */
    String href() {
        return address(PATH, parameters(asked.oldestFirst()));
    }

    /** The page behind this cursor. */
    String href(String cursor) {
        return PATH + "?after=" + Asked.encoded(cursor) + parameters(asked.oldestFirst());
    }

    /** The heading of a column; only the time of lodging lies along an index (see {@code SearchStore}). */
    ColumnHead head(ListColumn column) {
        return column == ListColumn.LODGED
                ? ColumnHead.sorted(column, address(PATH, parameters(!asked.oldestFirst())), !asked.oldestFirst())
                : ColumnHead.plain(column);
    }

    FilterForm bar(Divisions divisions) {
        return new FilterForm(
                PATH,
                "筛选投诉",
                asked.oldestFirst() ? List.of(new Kept("sort", OLDEST_FIRST)) : List.of(),
                asked.conditions().text(),
                ConditionsQuery.PLACES,
                conditions().choices(divisions, stage -> true),
                asked.conditions().narrows() ? PATH : null,
                "/office/columns/" + ListColumn.OfList.SEARCH.slug());
    }

    /** The address of the same list as a workbook, null when it is empty. */
    @Nullable
    String export(boolean empty) {
        return empty ? null : address("/office/export/cases", parameters(asked.oldestFirst()));
    }
}
