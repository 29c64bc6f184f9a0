package org.xinyue.casework.filing;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;
import org.xinyue.access.Actor;
import org.xinyue.casework.CaseFile;
import org.xinyue.casework.Cases;
import org.xinyue.casework.decision.Decision;
import org.xinyue.casework.procedure.Act;
import org.xinyue.casework.procedure.Step;
import org.xinyue.document.Documents;
import org.xinyue.policy.Clause;
import org.xinyue.policy.Implements;

/** An act together with the files that come with it (提交材料并办理), by an official or the complainant: all of it stands, or nothing. */
@Service
@Implements(Clause.A3_VERIFY)
public class Filing {
    private final Cases cases;
    private final Documents documents;
    private final TransactionOperations transaction;

    Filing(Cases cases, Documents documents, TransactionOperations transaction) {
        this.cases = cases;
        this.documents = documents;
        this.transaction = transaction;
    }

    /**
     * One act as a person submits it.
     *
     * @param expectedVersion the version that the person saw
     */
    public record Submission(UUID caseId, int expectedVersion, Act act, Decision decision) {}

    /** One file as it arrives; opened once. */
    public record Material(String name, Content content) {}

    /** Where the bytes of a file come from. */
    @FunctionalInterface
    public interface Content {
        /** Opens the stream anew; whoever asks closes it. */
        InputStream open() throws IOException;
    }

    /**
     * Files the materials under the party that acts, then acts, in one transaction.
     *
     * @throws org.xinyue.document.DocumentRefused when a file cannot be taken; nothing has happened then
     * @throws org.xinyue.casework.CaseMoved as {@link Cases#act}, which names the other refusals too; no file is kept then
     */
    public void act(Submission submission, List<Material> materials, Actor actor) {
        transaction.executeWithoutResult(status -> actWithin(submission, materials, actor));
    }

    private void actWithin(Submission submission, List<Material> materials, Actor actor) {
        var file = cases.get(submission.caseId());
        var party = cases.open(file, actor).stream()
                .filter(step -> step.act() == submission.act())
                .map(Step::party)
                .findFirst();
        // An act that is not open is refused below, with its sentence; its files are not even looked at.
        party.ifPresent(submitter -> materials.forEach(material -> store(file, material, submitter.name())));
        cases.act(submission.caseId(), submission.expectedVersion(), submission.act(), submission.decision(), actor);
    }

    private void store(CaseFile file, Material material, String submitter) {
        try (var content = material.content().open()) {
            documents.store(file.id(), material.name(), content, submitter);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
