@NullMarked
package org.xinyue.vault.cipher;

import org.jspecify.annotations.NullMarked;
