/** One case as an official of one of its parties may see it (案件). */
@NullMarked
package org.xinyue.web.desk.dossier;

import org.jspecify.annotations.NullMarked;
