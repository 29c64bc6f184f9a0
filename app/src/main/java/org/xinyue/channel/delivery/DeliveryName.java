package org.xinyue.channel.delivery;

/** A file's name made harmless (文件名净化): no folders, no control or direction characters, at most 120 characters. */
public final class DeliveryName {
    private static final int LONGEST = 120;

    private DeliveryName() {}

    /** The name; 报送表 when nothing harmless is left of it. */
    public static String of(String original) {
        var name = original.substring(Math.max(original.lastIndexOf('/'), original.lastIndexOf('\\')) + 1);
        var plain = name.codePoints()
                .filter(DeliveryName::harmless)
                .limit(LONGEST)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString()
                .strip();
        return plain.isEmpty() || plain.startsWith(".") ? "报送表" + plain : plain;
    }

    private static boolean harmless(int character) {
        int type = Character.getType(character);
        return type != Character.CONTROL
                && type != Character.FORMAT
                && type != Character.SURROGATE
                && type != Character.UNASSIGNED
                && type != Character.PRIVATE_USE
                && type != Character.LINE_SEPARATOR
                && type != Character.PARAGRAPH_SEPARATOR
                && "<>:\"|?*".indexOf(character) < 0;
    }
}
