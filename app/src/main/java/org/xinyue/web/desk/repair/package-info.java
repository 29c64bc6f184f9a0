/** Requests on the desk (修复与异议): asked by the body, looked into, decided. */
@NullMarked
package org.xinyue.web.desk.repair;

import org.jspecify.annotations.NullMarked;
