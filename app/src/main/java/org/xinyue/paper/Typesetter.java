package org.xinyue.paper;

/** Sets a letter with the template of the papers: well-formed XHTML with every text escaped. The templates belong to the pages (ADR 4). */
@FunctionalInterface
public interface Typesetter {
    String set(Letter letter);
}
