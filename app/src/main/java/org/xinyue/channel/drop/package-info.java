/** Folders into which registered systems put sheets (投递目录): taken when whole, answered with a receipt beside the file. */
@NullMarked
package org.xinyue.channel.drop;

import org.jspecify.annotations.NullMarked;
