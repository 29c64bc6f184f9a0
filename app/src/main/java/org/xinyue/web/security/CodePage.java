package org.xinyue.web.security;

import org.xinyue.web.component.Field;
import org.xinyue.web.shell.Page;

/** Where the code is entered after the password. */
public record CodePage(Field code) implements Page {
    @Override
    public String title() {
        return "输入验证码";
    }
}
