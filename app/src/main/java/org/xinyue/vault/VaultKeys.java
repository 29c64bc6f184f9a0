package org.xinyue.vault;

import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.xinyue.vault.cipher.MasterKey;

/**
 * Finds the master key at start and refuses to start with a wrong or missing one: what is sealed under a lost key is
 * lost, and a second key beside the first would hide that for months.
 */
@Component
class VaultKeys {
    private final MasterKey master;

    VaultKeys(
            JdbcClient database,
            Clock clock,
            @Value("${xinyue.data:data}") Path data,
            @Value("${XINYUE_VAULT_KEY:}") String configured) {
        this.master = find(database, clock, new KeyFile(data.resolve("keys").resolve("vault.key")), configured);
    }

    MasterKey master() {
        return master;
    }

    private static MasterKey find(JdbcClient database, Clock clock, KeyFile file, String configured) {
        Optional<String> expected =
                database.sql("SELECT mark FROM vault_key").query(String.class).optional();
        Optional<byte[]> present = configured.isBlank() ? file.read() : Optional.of(KeyFile.parse(configured.strip()));
        if (expected.isPresent() && present.isEmpty()) {
            throw new VaultLocked("数据库中有封存的内容，但找不到主密钥文件 " + file.path() + "。请从备份恢复该文件后再启动；没有它，封存的内容无法打开。");
        }
        var key = new MasterKey(present.orElseGet(file::create));
        if (expected.isPresent() && !expected.get().equals(key.mark())) {
            throw new VaultLocked("主密钥与数据库中封存的内容不符。请恢复原来的主密钥（" + file.path() + "）后再启动。");
        }
        if (expected.isEmpty()) {
            database.sql("INSERT INTO vault_key (mark, created_at) VALUES (:mark, :now)")
                    .param("mark", key.mark())
                    .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                    .update();
        }
        return key;
    }
}
