package org.xinyue.sanction;

/** There is no such order, or this person has nothing to do with it: the two are never told apart. */
public final class OrderUnknown extends RuntimeException {
    public OrderUnknown() {
        super("没有找到这项惩戒，或者不在您可以查阅的范围");
    }
}
