/** Cases that are one matter: looked at, linked, parted, decided together (同一事项). */
@NullMarked
package org.xinyue.web.desk.matter;

import org.jspecify.annotations.NullMarked;
