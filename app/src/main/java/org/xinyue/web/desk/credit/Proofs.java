package org.xinyue.web.desk.credit;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.springframework.core.io.InputStreamResource;
import org.springframework.core.io.Resource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.xinyue.casework.CaseTime;
import org.xinyue.credit.EntryUnknown;
import org.xinyue.document.Documents;
import org.xinyue.document.StoredDocument;
import org.xinyue.web.component.list.Exhibit;
import org.xinyue.web.component.show.Digest;
import org.xinyue.web.desk.Wording;

/** Files that prove an entry, an order or a request (证明材料): listed, and handed out to whoever may see what they prove. */
@Component
public class Proofs {
    private final Documents documents;
    private final CaseTime time;

    Proofs(Documents documents, CaseTime time) {
        this.documents = documents;
        this.time = time;
    }

    /**
     * The files of what has this id.
     *
     * @param page address of what they prove
     * @param party who handed them in
     */
    public List<Exhibit> of(UUID id, String page, String party) {
        return documents.of(id).stream()
                .map(file -> exhibit(file, page, party, time.today()))
                .toList();
    }

    private static Exhibit exhibit(StoredDocument file, String page, String party, LocalDate today) {
        var ending = file.name().substring(file.name().lastIndexOf('.') + 1).toUpperCase(Locale.ROOT);
        return new Exhibit(
                file.name(),
                ending + "　" + Wording.size(file.bytes()),
                party,
                Wording.time(file.storedAt(), today),
                new Digest("SM3", file.sm3()),
                page + "/evidence/" + file.id(),
                null,
                null);
    }

    /**
     * One of these files. Always handed out as a file of an unknown kind: nothing that was sent in is opened inside our pages.
     *
     * @throws EntryUnknown when there is no such file
     */
    public ResponseEntity<Resource> download(UUID id, UUID documentId) {
        var file = documents.of(id).stream()
                .filter(one -> one.id().equals(documentId))
                .findFirst()
                .orElseThrow(EntryUnknown::new);
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_OCTET_STREAM)
                .contentLength(file.bytes())
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(file.name(), StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .body(new InputStreamResource(documents.open(file.id())));
    }
}
