package org.xinyue.web.help;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The guides (使用指南), in the order listed to somebody whose own is none of them. */
enum Guide {
    OVERVIEW("README.md"),
    RECEIVER("receiver.md"),
    CENTRE("centre.md"),
    VERIFIER("verifier.md"),
    RESPONDENT("respondent.md"),
    ADMINISTRATOR("administrator.md"),
    COMPLAINANT("complainant.md");

    private final String file;

    Guide(String file) {
        this.file = file;
    }

    /** Its name in docs/guide. */
    String file() {
        return file;
    }

    /** Its page in the office. */
    String path() {
        return HelpController.OFFICE + "/" + name().toLowerCase(Locale.ROOT);
    }

    static Optional<Guide> ofSlug(String slug) {
        return Arrays.stream(values())
                .filter(guide -> guide.path().equals(HelpController.OFFICE + "/" + slug))
                .findFirst();
    }

    static Optional<Guide> ofFile(String file) {
        return Arrays.stream(values()).filter(guide -> guide.file.equals(file)).findFirst();
    }
}
