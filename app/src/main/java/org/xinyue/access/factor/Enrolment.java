package org.xinyue.access.factor;

/**
 * What a person puts into an authenticator program, shown until a right code has come back and never again.
 *
 * @param key the secret in Base 32, in groups of four
 * @param address the same as {@code otpauth://…}, for a QR code
 */
public record Enrolment(String key, String address) {
    @Override
    public String toString() {
        return "Enrolment";
    }
}
