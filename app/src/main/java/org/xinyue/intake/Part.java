package org.xinyue.intake;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** One page of the form (填写步骤), with the names of its fields. */
public enum Part {
    COMPLAINANT(
            "投诉人",
            "complainant",
            "name",
            "creditCode",
            "codeAsPrinted",
            "size",
            "legalRepresentative",
            "contactName",
            "phone",
            "email",
            "address"),
    RESPONDENT("被投诉机关", "respondent", "respondentQuery", "respondent"),
    CONTRACT(
            "合同",
            "contract",
            "basis",
            "contractName",
            "contractNumber",
            "field",
            "signedOn.year",
            "signedOn.month",
            "signedOn.day",
            "amount",
            "paid"),
    BREACH("违约情况", "breach", "kind", "overdue", "dueOn.year", "dueOn.month", "dueOn.day", "excuse", "facts", "request"),
    EVIDENCE("证据材料", "evidence"),
    DECLARATIONS("保护意愿与声明", "declarations", "wish", "notElsewhere", "truthful", "noticeRead");

    private final String label;
    private final String slug;

    @SuppressWarnings("ImmutableEnumChecker") // made by List.of
    private final List<String> fields;

    Part(String label, String slug, String... fields) {
        this.label = label;
        this.slug = slug;
        this.fields = List.of(fields);
    }

    /** Chinese name of the step. */
    public String label() {
        return label;
    }

    /** Name in addresses. */
    public String slug() {
        return slug;
    }

    /** Names of the fields that this page sends. */
    public List<String> fields() {
        return fields;
    }

    /** The part with this slug, empty when there is none. */
    public static Optional<Part> ofSlug(String slug) {
        return Arrays.stream(values()).filter(part -> part.slug.equals(slug)).findFirst();
    }

    /** The part that asks for a field; a date's own name counts for its three. */
    public static Part asking(String field) {
        return Arrays.stream(values())
                .filter(part -> part.fields.contains(field) || part.fields.contains(field + ".year"))
                .findFirst()
                .orElse(COMPLAINANT);
    }
}
