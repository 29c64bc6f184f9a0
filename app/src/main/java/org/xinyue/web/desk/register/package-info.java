/** The register of bodies, for administrators (机构管理). */
@NullMarked
package org.xinyue.web.desk.register;

import org.jspecify.annotations.NullMarked;
