/** Sign-in, session, headers, who may enter which route (登录与会话). */
@NullMarked
package org.xinyue.web.security;

import org.jspecify.annotations.NullMarked;
