/** Who is signed in, for how long, and what was unusual about it; and the accounts that are gone through (会话与账号核查). */
@NamedInterface("session")
@NullMarked
package org.xinyue.access.session;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
