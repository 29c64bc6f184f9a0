package org.xinyue.web.security;

import org.jspecify.annotations.Nullable;
import org.xinyue.web.component.Field;
import org.xinyue.web.shell.Page;

/**
 * Sign-in of officials.
 *
 * @param refusal why the last attempt failed, null before the first
 * @param kept true when a form is waiting to be given back
 * @param next address to go on to, "" for the desk
 */
public record SignInPage(
        Field login, Field password, @Nullable String refusal, boolean kept, String next) implements Page {
    @Override
    public String title() {
        return "工作人员登录";
    }
}
