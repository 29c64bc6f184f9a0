/** A directory in which sendings wait until the platform has answered them (待发队列). */
@NullMarked
package org.xinyue.client.spool;

import org.jspecify.annotations.NullMarked;
