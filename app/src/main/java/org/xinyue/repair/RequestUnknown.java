package org.xinyue.repair;

/** There is no such request, or this person has nothing to do with it: the two are never told apart. */
public final class RequestUnknown extends RuntimeException {
    public RequestUnknown() {
        super("没有找到这件申请，或者不在您可以查阅的范围");
    }
}
