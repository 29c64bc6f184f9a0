/** What lies before an official: the acts that his bodies owe, by date, and the cases he may look up (收件箱、检索). */
@NamedInterface("desk")
@NullMarked
package org.xinyue.casework.desk;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
