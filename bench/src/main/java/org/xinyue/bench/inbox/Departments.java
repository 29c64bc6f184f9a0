package org.xinyue.bench.inbox;

import java.io.StringReader;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.StringJoiner;
import org.xinyue.bench.BenchRefused;
import org.xinyue.bench.site.Site;
import org.xinyue.organisation.Directory;
import org.xinyue.organisation.Division;
import org.xinyue.organisation.ImportReport;
import org.xinyue.organisation.Organisations;

/** Thirty departments in every league, city and county, registered by the platform's own import. */
final class Departments {
    private static final List<String> TRADES = List.of(
            "财政",
            "科学技术",
            "工业和信息化",
            "民政",
            "司法",
            "人力资源和社会保障",
            "自然资源",
            "生态环境",
            "农牧",
            "商务",
            "文化和旅游",
            "卫生健康",
            "应急管理",
            "审计",
            "市场监督管理",
            "林业和草原",
            "体育",
            "统计",
            "医疗保障",
            "能源",
            "粮食和物资储备",
            "政务服务",
            "城市管理",
            "投资促进",
            "乡村振兴",
            "公安",
            "信访",
            "园林",
            "供热",
            "公路");

    private static final String HEADINGS = "名称,类别,层级,区划代码,上级部门,主管部门,成立日期";

    private final Directory directory;
    private final LocalDate today;

    private Departments(Directory directory, LocalDate today) {
        this.directory = directory;
        this.today = today;
    }

    static void register(Site site) {
        Organisations organisations = site.bean(Organisations.class);
        var departments = new Departments(organisations.directory(), LocalDate.now(site.bean(Clock.class)));
        ImportReport report = organisations.importCsv(new StringReader(departments.file()), false, "基准测试");
        if (!report.written()) {
            throw new BenchRefused("The departments are not registered: " + report.summary()
                    + report.refused().stream().limit(3).toList());
        }
    }

    private String file() {
        var lines = new StringJoiner("\n", HEADINGS + "\n", "\n");
        for (Division city : directory.divisions().leaguesAndCities()) {
            for (String trade : TRADES) {
                lines.add(line(city, "盟市", trade, ""));
                for (Division county : directory.divisions().childrenOf(city.code())) {
                    lines.add(line(county, "旗县（市、区）", trade, city.name() + trade + "局"));
                }
            }
        }
        return lines.toString();
    }

    private String line(Division place, String level, String trade, String competent) {
        String government =
                directory.governmentOf(place.code(), today).orElseThrow().name();
        return String.join(
                ",", place.name() + trade + "局", "机关（工作部门）", level, place.code(), government, competent, "2019-03-01");
    }
}
