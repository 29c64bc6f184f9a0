/** What concerns the signed-in person: the own account and the messages on the own desks (我的). */
@NullMarked
package org.xinyue.web.desk.own;

import org.jspecify.annotations.NullMarked;
