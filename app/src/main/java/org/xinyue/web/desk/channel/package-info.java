/** Systems that may send at a door, for administrators (接入管理). */
@NullMarked
package org.xinyue.web.desk.channel;

import org.jspecify.annotations.NullMarked;
