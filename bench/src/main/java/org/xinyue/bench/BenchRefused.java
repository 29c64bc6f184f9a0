package org.xinyue.bench;

/** No figure is reported, because it would not mean anything; the message says why and what to do next. */
public final class BenchRefused extends RuntimeException {
    public BenchRefused(String sentence) {
        super(sentence);
    }
}
