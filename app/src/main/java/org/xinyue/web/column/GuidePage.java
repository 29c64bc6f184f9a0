package org.xinyue.web.column;

import java.util.List;
import org.xinyue.web.shell.Page;

/** A guide for complainants: sections of plain paragraphs. */
public record GuidePage(String title, String lead, List<Section> sections) implements Page {
    public GuidePage {
        sections = List.copyOf(sections);
    }

    /** One heading with its lines; a single line is a paragraph, several are a list. */
    public record Section(String heading, List<String> lines) {
        public Section {
            lines = List.copyOf(lines);
        }

        static Section of(String heading, String... lines) {
            return new Section(heading, List.of(lines));
        }
    }
}
