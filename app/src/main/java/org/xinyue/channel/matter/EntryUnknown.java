package org.xinyue.channel.matter;

/** Nothing stands under this number at this door; whether it does at another is not told. */
public final class EntryUnknown extends RuntimeException {
    public EntryUnknown() {
        super("没有找到这个渠道编号的投诉，请核对编号；尚未报送的，请先报送");
    }
}
