package org.xinyue.credit;

/** There is no such entry, or this person may not see it: the two are never told apart. */
public final class EntryUnknown extends RuntimeException {
    public EntryUnknown() {
        super("没有找到这条信用记录，或者不在您可以查阅的范围");
    }
}
