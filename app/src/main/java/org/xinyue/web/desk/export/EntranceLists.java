package org.xinyue.web.desk.export;

import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.xinyue.casework.rule.Entered;
import org.xinyue.casework.rule.Procedures;
import org.xinyue.channel.ChannelClients;
import org.xinyue.intake.portal.PortalMonth;
import org.xinyue.intake.portal.Portals;
import org.xinyue.organisation.Body;
import org.xinyue.organisation.Organisations;
import org.xinyue.web.desk.Wording;
import org.xinyue.web.desk.export.Listing.Column;

/** Ways into the platform and the rules that hold behind them: systems, portals, channels' own procedures. */
@Component
class EntranceLists {
    private final ChannelClients clients;
    private final Portals portals;
    private final Procedures procedures;
    private final Organisations organisations;

    EntranceLists(ChannelClients clients, Portals portals, Procedures procedures, Organisations organisations) {
        this.clients = clients;
        this.portals = portals;
        this.procedures = procedures;
        this.organisations = organisations;
    }

    /** Every system that may send or could; nothing of its secrets. */
    Listing channels() {
        var directory = organisations.directory();
        return new Listing(
                "接入清单",
                "",
                List.of(
                        new Column("接入系统", 36),
                        new Column("渠道", 28),
                        new Column("受理单位", 36),
                        new Column("启用日期", 14),
                        new Column("停用日期", 14),
                        new Column("每分钟最多请求数", 18),
                        new Column("最近使用", 14),
                        new Column("已登记", 12)),
                Listing.Rows.of(clients.all().stream()
                        .map(usage -> {
                            var client = usage.client();
                            var used = usage.lastUsedAt();
                            return List.of(
                                    Cell.words(client.name()),
                                    Cell.words(client.channel().label()),
                                    Cell.words(directory
                                            .find(client.bodyId())
                                            .map(Body::name)
                                            .orElse("")),
                                    Cell.day(client.validFrom()),
                                    Cell.day(client.validTo()),
                                    Cell.words(Integer.toString(client.perMinute())),
                                    Cell.day(used == null ? null : Wording.dayOf(used)),
                                    Cell.words(Long.toString(usage.entries())));
                        })
                        .toList()));
    }

    /** Every portal, with what came from it in twelve months. */
    Listing portals() {
        var months = portals.year();
        return new Listing(
                "盟市入口清单",
                "",
                List.of(
                        new Column("门户网站", 36),
                        new Column("归属码", 12),
                        new Column("网页地址", 48),
                        new Column("停用日期", 14),
                        new Column("近一年来访", 14),
                        new Column("近一年提交", 14)),
                Listing.Rows.of(portals.all().stream()
                        .map(portal -> List.of(
                                Cell.words(portal.name()),
                                Cell.words(portal.code()),
                                Cell.words(portal.home() == null ? "" : portal.home()),
                                Cell.day(portal.endedOn()),
                                Cell.words(Long.toString(of(months, portal.id()).stream()
                                        .mapToLong(PortalMonth::visits)
                                        .sum())),
                                Cell.words(Long.toString(of(months, portal.id()).stream()
                                        .mapToLong(PortalMonth::complaints)
                                        .sum()))))
                        .toList()));
    }

    private static List<PortalMonth> of(List<PortalMonth> months, UUID portal) {
        return months.stream().filter(month -> month.portalId().equals(portal)).toList();
    }

    /** Versions of channels' own rules; {@code whole} adds those that nobody has approved. */
    Listing variants(boolean whole) {
        return new Listing(
                "程序变体清单",
                "",
                List.of(
                        new Column("版本", 24),
                        new Column("名称", 40),
                        new Column("适用范围", 36),
                        new Column("依据", 48),
                        new Column("生效日期", 14),
                        new Column("失效日期", 14),
                        new Column("复核", 14),
                        new Column("登记人", 16)),
                Listing.Rows.of(procedures.all().stream()
                        .filter(entered -> whole || entered.isApproved())
                        .map(EntranceLists::row)
                        .toList()));
    }

    private static List<Cell> row(Entered entered) {
        var variant = entered.variant();
        return List.of(
                Cell.words(variant.id()),
                Cell.words(variant.title()),
                Cell.words(variant.scope().label()),
                Cell.words(variant.basis().document() + "（" + variant.basis().reference() + "）"),
                Cell.day(variant.from()),
                Cell.day(variant.to()),
                Cell.words(entered.isPending() ? "待另一人复核" : entered.isApproved() ? "通过" : "已退回"),
                Cell.words(entered.entry().by()));
    }
}
