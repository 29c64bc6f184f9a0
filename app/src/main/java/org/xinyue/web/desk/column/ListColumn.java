package org.xinyue.web.desk.column;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * What a list of cases can show of each, besides matter and number, which always come first (列). Nothing here says anything of who complains, so no choice
 * of columns can.
 */
public enum ListColumn {
    RESPONDENT("被投诉主体", ""),
    AMOUNT("涉及金额（万元）", "number wide-only"),
    STAGE("环节", "stage"),
    DEADLINE("办理时限", ""),
    DUTY("当前事项", "wide-only"),
    LODGED("投诉日期", "wide-only"),
    VERIFIER("核实单位", "wide-only"),
    /** A respondent is not told by which door a complaint came: offered only to who may handle complaints against others. */
    CHANNEL("受理渠道", "wide-only");

    private final String head;
    private final String css;

    ListColumn(String head, String css) {
        this.head = head;
        this.css = css;
    }

    /** The heading. */
    public String head() {
        return head;
    }

    /** Classes of the cells, "" for none. */
    public String css() {
        return css;
    }

    /** The name under which a choice is kept; never changes. */
    public String slug() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<ListColumn> find(String slug) {
        return Arrays.stream(values())
                .filter(column -> column.slug().equals(slug))
                .findFirst();
    }

    /** The lists whose columns can be chosen. */
    public enum OfList {
        INBOX("收件箱", "/office", List.of(RESPONDENT, AMOUNT, STAGE, DEADLINE)),
        SEARCH("全部投诉", "/office/search", List.of(RESPONDENT, AMOUNT, STAGE, LODGED, DEADLINE));

        private final String title;
        private final String path;

        @SuppressWarnings("ImmutableEnumChecker") // made by List.of
        private final List<ListColumn> usual;

        OfList(String title, String path, List<ListColumn> usual) {
            this.title = title;
            this.path = path;
            this.usual = usual;
        }

        /** The Chinese name of the list. */
        public String title() {
            return title;
        }

        /** The address of the list. */
        public String path() {
            return path;
        }

        /** What everybody sees who has chosen nothing. */
        public List<ListColumn> usual() {
            return usual;
        }

        /** The name in addresses and under which a choice is kept. */
        public String slug() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
