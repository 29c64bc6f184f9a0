package org.xinyue.vault.cipher;

/** Where seals find their keys. */
public interface SealingKeys {
    /** The key for what is sealed now. */
    DataKey current();

    /**
     * The key that a seal names.
     *
     * @throws SealBroken when there is none with this number
     */
    DataKey numbered(long number);
}
