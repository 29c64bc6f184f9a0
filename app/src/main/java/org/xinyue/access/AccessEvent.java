package org.xinyue.access;

/**
 * Something happened to people or at the door; published inside the transaction of the change, for the audit trail.
 *
 * @param actor who did it; a timer named 登录 for attempts by nobody known
 * @param act e.g. 任职, 重置密码, 登录失败
 * @param subject login name of the person concerned; 未知账号 when there is none (what was typed may be a password)
 */
public record AccessEvent(Actor actor, String act, String subject, String detail) {}
