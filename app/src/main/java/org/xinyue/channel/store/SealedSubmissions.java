package org.xinyue.channel.store;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.xinyue.channel.Submission;
import org.xinyue.policy.Clause;
import org.xinyue.policy.Implements;
import org.xinyue.vault.Vault;

/** What doors sent, as sealed bytes bound to the case: a row copied to another case does not open. */
@Component
@Implements({Clause.B4_IDENTITY, Clause.B4_SECRETS})
public class SealedSubmissions {
    private final Vault vault;

    public SealedSubmissions(Vault vault) {
        this.vault = vault;
    }

    byte[] seal(UUID caseId, Submission submission) {
        var sealed = new ByteArrayOutputStream();
        try (var out = vault.sealing(caseId, sealed)) {
            out.write(submission.canonical());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        return sealed.toByteArray();
    }

    Submission open(UUID caseId, byte[] sealed) {
        try (var in = vault.opening(caseId, new ByteArrayInputStream(sealed))) {
            return Submission.ofCanonical(in.readAllBytes());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
