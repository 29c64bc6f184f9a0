package org.xinyue.intake.store;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.xinyue.policy.Clause;
import org.xinyue.policy.Implements;
import org.xinyue.vault.Vault;
import tools.jackson.databind.json.JsonMapper;

/** Records as sealed bytes, bound to the complaint they belong to: a row copied to another id does not open. */
@Component
@Implements({Clause.B4_SECRETS, Clause.B4_IDENTITY})
public class SealedJson {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Vault vault;

    public SealedJson(Vault vault) {
        this.vault = vault;
    }

    /** Seals the record for the subject. */
    public byte[] seal(UUID subject, Object content) {
        var sealed = new ByteArrayOutputStream();
        try (var out = vault.sealing(subject, sealed)) {
            out.write(JSON.writeValueAsBytes(content));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        return sealed.toByteArray();
    }

    /** Opens what was sealed for the subject. */
    public <T> T open(UUID subject, byte[] sealed, Class<T> type) {
        try (var in = vault.opening(subject, new ByteArrayInputStream(sealed))) {
            return JSON.readValue(in.readAllBytes(), type);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
