package org.xinyue.casework.procedure.variant;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.xinyue.intake.BreachKind;
import org.xinyue.intake.Channel;
import org.xinyue.intake.FirmSize;

/**
 * Which complaints a variant is about (适用范围). A variant for a kind of breach alone is for every door but the column, which is the plan's own.
 *
 * @param channel null for every door but the column
 * @param kind null for every kind of breach
 * @param largeFirmsToo false when the basis protects small and medium firms only
 */
public record Scope(@Nullable Channel channel, @Nullable BreachKind kind, boolean largeFirmsToo) {
    public Scope {
        if (channel == null && kind == null) {
            throw new VariantRefused("channel", "请选择适用的渠道或违约情形，至少一项");
        }
    }

    /** True when the complaint falls under the variant. */
    public boolean covers(Arrival arrival) {
        boolean door = channel == null ? arrival.channel() != Channel.COLUMN : channel == arrival.channel();
        boolean matter = kind == null || kind == arrival.kind();
        return door && matter && (largeFirmsToo || arrival.size() != FirmSize.LARGE);
    }

    /** Short name in version numbers, {@code hotline-12345}; versions of one scope follow each other. */
    public String code() {
        if (channel == null) {
            return slug(String.valueOf(kind));
        }
        return kind == null ? slug(channel.name()) : slug(channel.name()) + "-" + slug(kind.name());
    }

    private static String slug(String name) {
        return name.toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** In words, e.g. 网上信访智能辅助平台的投诉. */
    public String label() {
        var doors = channel == null ? "专栏以外各渠道" : channel.label();
        var matter = kind == null ? "全部投诉" : "“" + kind.brief() + "”投诉";
        return doors + "的" + matter + (largeFirmsToo ? "" : "（中小企业）");
    }
}
