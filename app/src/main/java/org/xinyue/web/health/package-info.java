/** Whether this process lives and can take work, for load balancers and for the person who started it. */
@NullMarked
package org.xinyue.web.health;

import org.jspecify.annotations.NullMarked;
