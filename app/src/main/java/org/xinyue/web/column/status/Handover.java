package org.xinyue.web.column.status;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.web.multipart.MultipartFile;
import org.xinyue.access.Actor;
import org.xinyue.casework.Cases;
import org.xinyue.casework.decision.Decision;
import org.xinyue.casework.procedure.Act;
import org.xinyue.casework.procedure.Party;
import org.xinyue.document.DocumentRefused;
import org.xinyue.document.Documents;

/** Does an act with its files: all of it, or nothing. A refused file leaves no act, a refused act leaves no file. */
@Component
class Handover {
    private final Cases cases;
    private final Documents documents;
    private final TransactionOperations transaction;

    Handover(Cases cases, Documents documents, TransactionOperations transaction) {
        this.cases = cases;
        this.documents = documents;
        this.transaction = transaction;
    }

    /**
     * Does it.
     *
     * @throws DocumentRefused with the sentence about the first file that is not taken
     * @throws org.xinyue.casework.CaseMoved when the case has moved on since the version
     * @throws org.xinyue.casework.procedure.ActRefused when the procedure forbids it
     */
    void act(UUID caseId, int version, Act act, Decision decision, List<MultipartFile> files) {
        transaction.executeWithoutResult(status -> {
            files.forEach(file -> store(caseId, file));
            cases.act(caseId, version, act, decision, new Actor.Complainant(caseId));
        });
    }

    private void store(UUID caseId, MultipartFile file) {
        try (var content = file.getInputStream()) {
            documents.store(caseId, String.valueOf(file.getOriginalFilename()), content, Party.COMPLAINANT.name());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
