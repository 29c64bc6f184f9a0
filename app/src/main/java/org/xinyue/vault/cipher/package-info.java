/** SM4 in Galois/Counter mode and SM3, from Bouncy Castle's lightweight classes; no provider is registered. */
@NullMarked
package org.xinyue.vault.cipher;

import org.jspecify.annotations.NullMarked;
