package org.xinyue.architecture.violators;

/** Nobody remembers the order of six. */
public final class LongParameters {
    private LongParameters() {}

    static String join(String a, String b, String c, String d, String e, String f) {
        return a + b + c + d + e + f;
    }
}
