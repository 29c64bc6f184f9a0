/** Orders on the desk (惩戒): proposed, decided, carried out, stopped; and the check before something is handed out. */
@NullMarked
package org.xinyue.web.desk.sanction;

import org.jspecify.annotations.NullMarked;
