package org.xinyue.client;

/** What a system proves with who it is: made by the platform's administrator when the system is registered, and changed there. */
public sealed interface Credentials permits Credentials.Secret, Credentials.SigningKey {
    /** For a token of half an hour (OAuth 2, client credentials); the usual way. */
    static Credentials secret(String clientId, String secret) {
        return new Secret(clientId, secret);
    }

    /** For a signature with each request (HMAC-SM3); nothing secret ever travels. The key is base64url, as the platform shows it. */
    static Credentials signingKey(String clientId, String key) {
        return new SigningKey(clientId, key);
    }

    /** Id of the system at the platform. */
    String clientId();

    /** Id and secret. */
    record Secret(String clientId, String secret) implements Credentials {
        /** Credentials must not reach a log. */
        @Override
        public String toString() {
            return "Secret[" + clientId + "]";
        }
    }

    /** Id and key. */
    record SigningKey(String clientId, String key) implements Credentials {
        /** Credentials must not reach a log. */
        @Override
        public String toString() {
            return "SigningKey[" + clientId + "]";
        }
    }
}
