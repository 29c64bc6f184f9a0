package org.xinyue.vault;

import java.nio.file.Path;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Chooses where master keys come from: the environment where it names one, else files in the data directory. */
@Configuration
class KeyPlace {
    @Bean
    static KeyProvider keyProvider(
            @Value("${xinyue.data:data}") Path data, @Value("${XINYUE_VAULT_KEY:}") String configured) {
        return of(data, configured);
    }

    static KeyProvider of(Path data, String configured) {
        return configured.isBlank() ? new KeyFiles(data.resolve("keys")) : new KeyVariable(configured);
    }
}
