/** Credit reports of bodies (信用报告): what a file said at a moment, with a code by which anybody can verify it. */
@NamedInterface("report")
@NullMarked
package org.xinyue.credit.report;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
