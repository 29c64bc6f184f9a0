package org.xinyue.document;

import java.util.Arrays;
import java.util.List;

/** Kinds of files that are taken, with the extensions each may carry. */
enum FileKind {
    PDF("application/pdf", "pdf"),
    JPEG("image/jpeg", "jpg jpeg"),
    PNG("image/png", "png"),
    OFD("application/ofd", "ofd"),
    DOC("application/msword", "doc"),
    DOCX("application/vnd.openxmlformats-officedocument.wordprocessingml.document", "docx"),
    XLS("application/vnd.ms-excel", "xls"),
    XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "xlsx");

    static final List<String> ARCHIVES = List.of("zip", "rar", "7z", "tar", "gz", "bz2", "xz");

    private final String mediaType;
    /** Separated by spaces. */
    private final String extensions;

    FileKind(String mediaType, String extensions) {
        this.mediaType = mediaType;
        this.extensions = extensions;
    }

    String mediaType() {
        return mediaType;
    }

    /** Separated by spaces, without dot. */
    String extensions() {
        return extensions;
    }

    static FileKind ofExtension(String extension) {
        if (ARCHIVES.contains(extension)) {
            throw new DocumentRefused(Admission.ARCHIVE);
        }
        return Arrays.stream(values())
                .filter(kind -> List.of(kind.extensions.split(" ", -1)).contains(extension))
                .findFirst()
                .orElseThrow(() -> new DocumentRefused(Admission.UNKNOWN));
    }
}
