/** The forms by which officials act on a case (办理表单): one for every act, drawn from the decision it takes. */
@NullMarked
package org.xinyue.web.desk.act;

import org.jspecify.annotations.NullMarked;
