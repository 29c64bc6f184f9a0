/** Redmine as Debian packages it, run as in production: what the pages and the intake are measured beside. */
@NullMarked
package org.xinyue.bench.redmine;

import org.jspecify.annotations.NullMarked;
