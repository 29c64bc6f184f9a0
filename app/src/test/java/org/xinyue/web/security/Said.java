package org.xinyue.web.security;

import java.io.IOException;
import java.net.URLDecoder;
import java.net.http.HttpHeaders;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.Collections;
import java.util.Locale;
import java.util.zip.ZipFile;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;

/**
 * Everything that an answer says, wherever it says it: in its headers (file names among them), in its page, in the parts of a workbook, in the
 * words and in the particulars of a PDF.
 */
record Said(String body, String text, String lower, String digits) {
    static Said of(String text) {
        return of("", text);
    }

    private static Said of(String headers, String body) {
        var text = headers + body;
        return new Said(body, text, text.toLowerCase(Locale.ROOT), text.replaceAll("[\\s-]", ""));
    }

    static Said of(HttpResponse<byte[]> answer) throws IOException {
        return of(headers(answer.headers()), body(answer.body()));
    }

    static Said ofText(HttpResponse<String> answer) {
        return of(headers(answer.headers()), answer.body());
    }

    private static String headers(HttpHeaders headers) {
        var text = new StringBuilder();
        headers.map()
                .forEach((name, values) -> values.forEach(value -> text.append(name)
                        .append(": ")
                        .append(value)
                        .append('\n')
                        .append(decoded(value))
                        .append('\n')));
        return text.toString();
    }

    private static String decoded(String value) {
        try {
            return URLDecoder.decode(value, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException notEncoded) {
            return value;
        }
    }

    /** The bytes as they are, or what a reader of that kind of file would find in them. */
    private static String body(byte[] body) throws IOException {
        if (startsWith(body, "PK\u0003\u0004")) {
            return parts(body);
        }
        var text = new StringBuilder(new String(body, StandardCharsets.UTF_8));
        if (startsWith(body, "%PDF") && body.length > 1_000) {
            try (var document = Loader.loadPDF(body)) {
                var particulars = document.getDocumentInformation();
                particulars.getMetadataKeys().forEach(key -> text.append(particulars.getCustomMetadataValue(key)));
                text.append(new PDFTextStripper().getText(document).replaceAll("\\s+", ""));
            }
        }
        return text.toString();
    }

    private static String parts(byte[] archive) throws IOException {
        var file = Files.createTempFile("xinyue-leaks", ".zip");
        try (var zip = new ZipFile(Files.write(file, archive).toFile())) {
            var text = new StringBuilder();
            for (var entry : Collections.list(zip.entries())) {
                text.append(entry.getName())
                        .append('\n')
                        .append(new String(zip.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8));
            }
            return text.toString();
        } finally {
            Files.delete(file);
        }
    }

    private static boolean startsWith(byte[] body, String magic) {
        var wanted = magic.getBytes(StandardCharsets.ISO_8859_1);
        return body.length > wanted.length && java.util.Arrays.equals(body, 0, wanted.length, wanted, 0, wanted.length);
    }
}
