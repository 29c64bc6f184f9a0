package org.xinyue.access;

import java.util.Locale;
import java.util.regex.Pattern;

/**
 * A person to be registered (人员).
 *
 * @param login 3 to 32 characters: small letters, digits, dot, hyphen, underscore; begins with a letter; never reused
 * @param name as colleagues know the person, at most 40 characters
 */
public record NewPerson(String login, String name) {
    private static final Pattern LOGIN = Pattern.compile("[a-z][a-z0-9._-]{2,31}");
    private static final int LONGEST_NAME = 40;

    public NewPerson {
        login = normalised(login);
        name = name.strip();
        if (!LOGIN.matcher(login).matches()) {
            throw new AccessRefused("登录名请用 3 至 32 个小写字母、数字、点、横线或下划线，并以字母开头。");
        }
        if (name.isEmpty() || name.length() > LONGEST_NAME) {
            throw new AccessRefused("请填写姓名，不超过 40 个字。");
        }
    }

    static String normalised(String login) {
        return login.strip().toLowerCase(Locale.ROOT);
    }
}
