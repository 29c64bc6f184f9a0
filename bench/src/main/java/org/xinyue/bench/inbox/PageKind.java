package org.xinyue.bench.inbox;

/** The pages of the workbench that are measured. */
enum PageKind {
    FIRST_PAGE,
    SECOND_PAGE,
    FILTERED,
    SEARCH,
    CASE
}
