package org.xinyue.vault;

import java.nio.file.Path;
import java.time.Clock;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.xinyue.vault.cipher.SealCipher;

/** The vault with all its parts over a database, as the application puts them together. */
record Chest(Vault vault, VaultKeys keys, KeyChange change, BlindIndex index) {

    static Chest over(DataSource source, Clock clock, Path data, String configured) {
        return over(source, clock, KeyPlace.of(data, configured), SealCipher.SM4_GCM);
    }

    static Chest over(DataSource source, Clock clock, KeyProvider provider, SealCipher cipher) {
        var database = JdbcClient.create(source);
        var transactions = new JdbcTransactionManager(source);
        var template = new TransactionTemplate(transactions);
        var rows = new KeyRows(database);
        var keys = new VaultKeys(rows, provider, clock, transactions, cipher);
        var index = new BlindIndex(database, keys, rows, template, clock);
        return new Chest(
                new Vault(database, keys, index, clock, transactions),
                keys,
                new KeyChange(rows, keys, provider, template, clock),
                index);
    }
}
