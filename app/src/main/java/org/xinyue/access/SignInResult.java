package org.xinyue.access;

import java.time.Duration;
import java.util.UUID;

/** What came of an attempt to sign in. */
public sealed interface SignInResult {
    /**
     * The person is who they say.
     *
     * @param credentialVersion ends every session made before it when the password is changed or the account disabled
     * @param failuresBefore wrong passwords since the last right one
     */
    record Accepted(UUID personId, String name, int credentialVersion, boolean mustChangePassword, int failuresBefore)
            implements SignInResult {}

    /** One sentence for every cause, so that nobody learns which logins exist. */
    record Refused(String sentence) implements SignInResult {}

    /** Too many attempts; none is looked at before the time has passed. */
    record Locked(Duration remaining) implements SignInResult {
        /** The sentence for the person, with the wait rounded up to minutes. */
        public String sentence() {
            long minutes = Math.max(1, (remaining.toSeconds() + 59) / 60);
            return "尝试次数过多，请 " + minutes + " 分钟后再试；忘记密码请联系系统管理员重置。";
        }
    }
}
