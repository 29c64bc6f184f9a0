/** The papers of a case on the desk. */
@NullMarked
package org.xinyue.web.desk.paper;

import org.jspecify.annotations.NullMarked;
