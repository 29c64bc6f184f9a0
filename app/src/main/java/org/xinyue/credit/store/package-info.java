/** SQL of the credit file. */
@NullMarked
package org.xinyue.credit.store;

import org.jspecify.annotations.NullMarked;
