/** SM4 and AES in Galois/Counter mode, and SM3; the first and the last from Bouncy Castle's lightweight classes: no provider is registered. */
@NullMarked
package org.xinyue.vault.cipher;

import org.jspecify.annotations.NullMarked;
