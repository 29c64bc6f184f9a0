package org.xinyue.web.column.complain;

import java.util.List;
import org.xinyue.document.StoredDocument;
import org.xinyue.web.column.Written;
import org.xinyue.web.component.Attachment;
import org.xinyue.web.component.Upload;
import org.xinyue.web.shell.Form;
import org.xinyue.web.shell.Page;

/** Files that prove it (证据材料). */
public record EvidencePage(StepFrame frame, Upload upload, List<Attachment> files) implements Page {
    static final String FIELD = "files";
    static final String HINT = "PDF、JPG、PNG、OFD、Word、Excel，单个不超过 20 MB，最多 20 个，可以一次选择几个";

    public EvidencePage {
        files = List.copyOf(files);
    }

    static EvidencePage of(StepFrame frame, Form form, List<StoredDocument> documents) {
        var files = documents.stream()
                .map(document -> new Attachment(
                        document.name(),
                        null,
                        Written.size(document.bytes()),
                        "SM3 " + document.sm3().substring(0, 12),
                        "/complain/evidence/remove/" + document.id()))
                .toList();
        return new EvidencePage(frame, form.upload(FIELD, "选择文件", HINT), files);
    }

    @Override
    public String title() {
        return frame.title();
    }
}
