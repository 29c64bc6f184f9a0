package org.xinyue.client;

/** The platform does not let this system in: wrong id, secret or key, a clock that is off, or an end of its access. Nothing was carried out. */
public final class NotSignedIn extends XinyueException {
    NotSignedIn(String sentence) {
        super(sentence, null);
    }
}
