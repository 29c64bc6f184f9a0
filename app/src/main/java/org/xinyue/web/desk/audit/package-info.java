/** The audit trail for those who watch: searched, verified, and taken away to be verified elsewhere (审计日志). */
@NullMarked
package org.xinyue.web.desk.audit;

import org.jspecify.annotations.NullMarked;
