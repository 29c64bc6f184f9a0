package org.xinyue.web.desk.export;

/** A list longer than one file is good for. */
final class TooMany extends RuntimeException {
    /** Rows in one file: about two seconds of work. */
    static final int LIMIT = 5_000;

    private TooMany(String sentence) {
        super(sentence);
    }

    /**
     * Lets a list pass that is not too long.
     *
     * @param narrower what the person can do instead
     */
    static void refuse(int rows, String narrower) {
        if (rows > LIMIT) {
            throw new TooMany("这份清单超过一次导出的上限 " + LIMIT + " 行，" + narrower + "。");
        }
    }
}
