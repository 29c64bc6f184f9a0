/** Which table a complaint falls under (适用程序): the plan's, or a dated variant that was entered by one person and approved by another. */
@NamedInterface("rule")
@NullMarked
package org.xinyue.casework.rule;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
