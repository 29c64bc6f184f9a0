package org.xinyue.vault;

import java.util.List;
import java.util.Optional;
import org.xinyue.vault.cipher.MasterKey;

/** Where master keys come from (主密钥来源): the vault asks nothing else of it, so that a key device can take the place of a file. */
interface KeyProvider {
    /** The place as a sentence for operators names it. */
    String place();

    /**
     * Every key that lies there now.
     *
     * @throws VaultLocked when one of them is none, or others may read it
     */
    List<MasterKey> keys();

    /** A fresh key, kept there before it is returned; empty when the place is not the application's to write to. */
    Optional<MasterKey> create();

    /** What an operator must do before another key can be begun, when {@link #create} makes none. */
    String howToAdd();
}
