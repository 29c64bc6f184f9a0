/** The server's life, its death, and its return. */
@NullMarked
package org.xinyue.database;

import org.jspecify.annotations.NullMarked;
