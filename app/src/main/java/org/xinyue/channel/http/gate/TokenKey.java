package org.xinyue.channel.http.gate;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPairGenerator;
import java.security.interfaces.RSAPrivateCrtKey;
import java.security.interfaces.RSAPublicKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.RSAPublicKeySpec;
import org.xinyue.vault.Vault;

/** The key under which access tokens are signed (令牌签名密钥): made once, sealed by the vault, in the data directory. */
record TokenKey(RSAPublicKey open, RSAPrivateCrtKey secret) {
    private static final int BITS = 3072;

    /** The key of this data directory. */
    static TokenKey in(Path data, Vault vault) {
        var file = data.resolve("keys").resolve("api-token.key");
        try {
            if (!Files.exists(file)) {
                create(file, vault);
            }
            var factory = KeyFactory.getInstance("RSA");
            var secret = (RSAPrivateCrtKey)
                    factory.generatePrivate(new PKCS8EncodedKeySpec(vault.openBytes(Files.readAllBytes(file))));
            var open = (RSAPublicKey)
                    factory.generatePublic(new RSAPublicKeySpec(secret.getModulus(), secret.getPublicExponent()));
            return new TokenKey(open, secret);
        } catch (IOException unreadable) {
            throw new UncheckedIOException("无法读写接口令牌密钥文件 " + file + "，请检查目录权限。", unreadable);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("RSA is missing", impossible);
        }
    }

    private static void create(Path file, Vault vault) throws IOException, GeneralSecurityException {
        var generator = KeyPairGenerator.getInstance("RSA");
        generator.initialize(BITS);
        byte[] sealed = vault.sealBytes(generator.generateKeyPair().getPrivate().getEncoded());
        var folder = file.toAbsolutePath().getParent();
        if (folder == null) {
            throw new IOException("no folder above " + file);
        }
        Files.createDirectories(folder);
        var owner = PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
        var fresh = Files.createTempFile(folder, "api-token", ".new", owner);
        try {
            Files.write(fresh, sealed);
            // A link refuses to replace: of two that begin at once, both go on with the key of the first.
            Files.createLink(file, fresh);
        } catch (FileAlreadyExistsException first) {
            // The other one's key is the key.
        } finally {
            Files.delete(fresh);
        }
    }
}
