package org.xinyue.web.portal;

import java.util.List;

/** What the webmaster of a portal copies (嵌入代码): no script, nothing to keep up to date. */
final class Snippets {
    private static final String NAME = "政府违约失信投诉专栏";

    private Snippets() {}

    /** The pictures at hand: 240, 360 and 728 wide. */
    private enum Picture {
        NARROW(240, 120),
        MEDIUM(360, 120),
        WIDE(728, 90);

        private final int width;
        private final int height;

        Picture(int width, int height) {
            this.width = width;
            this.height = height;
        }
    }

    /** @param base address of this platform, without a slash at its end */
    static List<PortalPage.Snippet> of(String base, String code) {
        String entry = base + "/from/" + code;
        return List.of(
                new PortalPage.Snippet("link", "文字链接", """
                        <a href="%s">%s（内蒙古自治区）</a>""".formatted(entry, NAME)),
                picture(base, entry, Picture.NARROW),
                picture(base, entry, Picture.MEDIUM),
                picture(base, entry, Picture.WIDE),
                new PortalPage.Snippet("card", "卡片", """
                        <iframe src="%s/portal/%s/card" title="%s" width="360" height="260" loading="lazy"></iframe>""".formatted(base, code, NAME)));
    }

    private static PortalPage.Snippet picture(String base, String entry, Picture picture) {
        return new PortalPage.Snippet("picture-" + picture.width, "图片，宽 " + picture.width + " 像素", """
                        <a href="%s"><img src="%s/assets/portal-%d.svg" width="%d" height="%d" alt="%s，点击进入"></a>""".formatted(
                        entry, base, picture.width, picture.width, picture.height, NAME));
    }
}
