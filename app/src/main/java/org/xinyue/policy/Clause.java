package org.xinyue.policy;

import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Every duty (条款) of the region's plan of 24 November 2023, under the identifier that code, tests and documents cite.
 *
 * <p>The order is the order of the text: tasks (主要任务) 1 to 11, then safeguards (保障措施) 1 to 5. The wording is ours;
 * {@code docs/policy/} says more about each.
 */
public enum Clause {
    A1_COLUMN("投诉专栏", "在“信用中国(内蒙古)”设专栏，受理并归集全区政府违约失信投诉", "全区"),
    A1_SCOPE("受理范围", "机关和事业单位在六个领域与民营企业所签协议、合同中的违约毁约", "六个领域，按日期生效的代码表"),
    A2_CHANNELS("其他渠道", "12345热线、蒙企通、网上信访、96888热线等按各自机制受理管辖内的投诉", "四个渠道及其他"),
    A2_PORTALS("盟市入口", "各盟市信用门户网站同步设专栏，点击即到自治区专栏", "12 个入口"),
    A3_OWNER("谁管理谁负责", "哪个部门收到的投诉线索，就由哪个部门负责转交"),
    A3_TRANSFER("转交", "把线索转交被投诉主体的上级部门或主管部门核实认定", "3 个工作日"),
    A3_COLUMN_BY_CITY("专栏由盟市转交", "专栏收到的线索由盟市社会信用牵头部门转交，其他渠道按既有流程"),
    A3_VERIFY("核实", "核实认定部门完成对投诉情况的核实", "5 个工作日"),
    A3_UNFOUNDED("不属实反馈", "不属实的，向投诉人反馈结果并说明理由", "及时，未定天数"),
    A3_RECTIFY("限时整改", "属实的，推动被投诉主体在限定时间内改正并履约", "限时，未定天数，逐案确定"),
    A3_CONFIRM("认定", "无正当理由逾期、拒不整改、以机构或人员变动等借口不履约的，确认为违约失信", "情形封闭列举"),
    A3_REPORT_BACK("报送受理部门", "认定结果报送到每一个受理过该投诉的部门"),
    A3_OWN_RULES("已有规定从其规定", "受理部门对受理、核实、整改、认定已有规定的，按其规定办理", "按渠道"),
    A4_HUB("信息枢纽", "依托自治区社会信用信息平台接收、更新、共享、上报全部违约失信信息"),
    A4_INTAKE_1600("渠道每日更新", "各受理系统与平台连通，按国家字段标准更新投诉信息", "每日16点前"),
    A4_REPORT_1800("每日上报国家", "自治区向国家发展改革委更新上报投诉信息", "每日18点前"),
    A4_PUSH("认定即推送", "已认定的违约信息推送受理部门、核实认定部门和行业主管部门", "实时"),
    A5_CONTRACTS("合同归集", "政府与民营企业的合同无论是否履行完毕，全部归集、跟踪、处置", "全部"),
    A5_FIELDS("重点领域", "政府采购、公共资源交易、工程建设、招商引资、债务清偿及电力煤炭天然气中长期合同"),
    A5_REPORTER("归口报送", "合同由行政事业单位一方报送更新，电力、煤炭、天然气由行业主管部门报送", "及时，未定天数"),
    A6_RECORD("政务失信记录", "违约失信、拖欠账款、失信被执行人统一记在单位名下，形成一份信用记录", "三类信息"),
    A7_CITIES("盟市考核", "认定数量、办结率、满意率进入季度监测、年度评估和绩效，并用于营商环境评估", "季度、年度"),
    A7_DEPARTMENTS("直属机关考核", "自治区直属机关被认定的数量进入“加强诚信政府建设”绩效指标", "年度"),
    A8_SANCTIONS("多层次惩戒", "发展改革系统和同级部门在职能内采取限制资金、专项债、融资推荐、评优试点等措施", "措施目录"),
    A9_TYPICAL("典型案例移送", "受理部门选取典型案例，推送监督贯通协调平台跨部门督办"),
    A9_DISPOSE("依规处置与通报", "整改不力或严重失信的单位和责任人依法依规处置，案例和督办情况予以通报"),
    A10_SCREEN("签约前排查", "签约前综合违约、监管、涉诉、红黑名单等信息排查对方风险"),
    A10_WARN("履约中预警", "履约中主体信用变化的，及时向签订方和主管部门预警", "及时，未定天数"),
    A11_REPAIR("信用修复", "认定部门确认已纠正并履约后，同级牵头单位指导修复，修复后终止惩戒"),
    B1_BULLETIN("评估通报", "定期评估处置认定效率、归集质量、惩戒落实，结果通报", "定期，未定周期"),
    B2_POINTS("监测点与督办", "按地区、行业、规模选取民营企业设监测点，即发现即转交并挂牌督办", "按比例，未定数值"),
    B3_QUALITY("数据质量", "专人填报，数据准确、完整、连续、及时，系统互联，并向合同系统供数"),
    B4_CONSENT("合同授权", "未经签订主体授权，不共享、不公示合同信息"),
    B4_SECRETS("秘密与隐私", "国家秘密、商业秘密、个人隐私以安全可控的技术措施处理"),
    B4_IDENTITY("投诉人保护", "严格保护投诉人身份信息，泄露的依法追责"),
    B5_PUBLICITY("宣传曝光", "广泛宣传投诉机制，通报曝光典型案例");

    private static final Map<String, Clause> BY_ID =
            Stream.of(values()).collect(Collectors.toUnmodifiableMap(Clause::id, Function.identity()));

    private final String id;
    private final String label;
    private final String duty;
    private final @Nullable String measure;

    Clause(String label, String duty) {
        this(label, duty, null);
    }

    Clause(String label, String duty, @Nullable String measure) {
        this.id = name().replaceFirst("_", ".");
        this.label = label;
        this.duty = duty;
        this.measure = measure;
    }

    /**
     * The clause of an identifier such as {@code A3.TRANSFER}.
     *
     * @throws IllegalArgumentException when no clause has this identifier
     */
    public static Clause of(String id) {
        Clause clause = BY_ID.get(id);
        if (clause == null) {
            throw new IllegalArgumentException("No clause has the id '" + id + "'; the ids are listed in docs/policy.");
        }
        return clause;
    }

    /** The identifier cited everywhere, for example {@code A3.TRANSFER}; also the anchor in {@code docs/policy/}. */
    public String id() {
        return id;
    }

    /** A heading of a few Chinese characters. */
    public String label() {
        return label;
    }

    /** The duty in one Chinese line, in our own words. */
    public String duty() {
        return duty;
    }

    /** What the text fixes by itself (a number of days, a clock time, a closed list), or null when it fixes nothing. */
    public @Nullable String measure() {
        return measure;
    }

    /** Number of the task (1 to 11) or of the safeguard (1 to 5). */
    public int article() {
        return Integer.parseInt(name().substring(1, name().indexOf('_')));
    }

    /** Whether this is one of the safeguards (保障措施) rather than one of the tasks (主要任务). */
    public boolean isSafeguard() {
        return name().startsWith("B");
    }

    /** The page about this clause, relative to {@code docs/policy/}, with the anchor: {@code article-03.md#A3.TRANSFER}. */
    public String page() {
        String file = isSafeguard() ? "safeguards.md" : String.format(Locale.ROOT, "article-%02d.md", article());
        return file + "#" + id();
    }
}
