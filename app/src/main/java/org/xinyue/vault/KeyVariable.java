package org.xinyue.vault;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.xinyue.vault.cipher.MasterKey;

/** Master keys given by whoever starts the application, in one variable, separated by commas: nothing of them is written here. */
final class KeyVariable implements KeyProvider {
    static final String NAME = "XINYUE_VAULT_KEY";

    private final List<MasterKey> keys;

    KeyVariable(String value) {
        this.keys = Arrays.stream(value.split("[,\\s]+"))
                .filter(part -> !part.isEmpty())
                .map(KeyFiles::parse)
                .toList();
    }

    @Override
    public String place() {
        return "环境变量 " + NAME;
    }

    @Override
    public List<MasterKey> keys() {
        return keys;
    }

    @Override
    public Optional<MasterKey> create() {
        return Optional.empty();
    }

    @Override
    public String howToAdd() {
        return "请在环境变量 " + NAME + " 的现有密钥之后加一个逗号和新的 64 位十六进制密钥，重新启动后再开始更换。";
    }
}
