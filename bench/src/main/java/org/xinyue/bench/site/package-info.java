/** The running platform as a browser meets it: sign-in, pages, users in a closed loop. */
@NullMarked
package org.xinyue.bench.site;

import org.jspecify.annotations.NullMarked;
