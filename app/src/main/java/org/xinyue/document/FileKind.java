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

    private static final List<String> ARCHIVES = List.of("zip", "rar", "7z", "tar", "gz", "bz2", "xz");

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

    static FileKind ofExtension(String extension) {
        if (ARCHIVES.contains(extension)) {
            throw new DocumentRefused("不能上传压缩包，请解压后逐个上传其中的文件");
        }
        return Arrays.stream(values())
                .filter(kind -> List.of(kind.extensions.split(" ", -1)).contains(extension))
                .findFirst()
                .orElseThrow(() -> new DocumentRefused("只能上传 PDF、JPG、PNG、OFD、Word 或 Excel 文件，请转换格式后再上传"));
    }
}
