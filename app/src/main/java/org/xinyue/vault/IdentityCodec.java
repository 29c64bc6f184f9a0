package org.xinyue.vault;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** An identity as bytes, padded so that the length of what is sealed says little about the name in it. */
final class IdentityCodec {
    private static final int BLOCK = 512;

    private IdentityCodec() {}

    static byte[] encode(ComplainantIdentity identity) {
        var bytes = new ByteArrayOutputStream();
        try (var output = new DataOutputStream(bytes)) {
            write(output, identity.name());
            write(output, identity.creditCode());
            write(output, identity.legalRepresentative());
            write(output, identity.contactName());
            write(output, identity.phone());
            write(output, identity.email());
            write(output, identity.address());
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        byte[] content = bytes.toByteArray();
        return Arrays.copyOf(content, (content.length / BLOCK + 1) * BLOCK);
    }

    static ComplainantIdentity decode(byte[] bytes) {
        try (var input = new DataInputStream(new ByteArrayInputStream(bytes))) {
            return new ComplainantIdentity(
                    required(input),
                    read(input),
                    required(input),
                    required(input),
                    required(input),
                    read(input),
                    read(input));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static void write(DataOutputStream output, @Nullable String text) throws IOException {
        output.writeBoolean(text != null);
        if (text != null) {
            output.writeUTF(text);
        }
    }

    private static @Nullable String read(DataInputStream input) throws IOException {
        return input.readBoolean() ? input.readUTF() : null;
    }

    private static String required(DataInputStream input) throws IOException {
        String text = read(input);
        if (text == null) {
            throw new IOException("a required part of the identity is missing");
        }
        return text;
    }
}
