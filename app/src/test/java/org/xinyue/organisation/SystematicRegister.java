package org.xinyue.organisation;

import static org.xinyue.organisation.Fixture.TODAY;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The base register and, at every place of the region, one body of each kind in each situation that matters to routing. */
final class SystematicRegister {
    private final Fixture fixture = new Fixture();
    private final Divisions divisions = Divisions.seed();
    private final List<Respondent> respondents = new ArrayList<>();
    private final Map<String, Body> finance = new HashMap<>();
    private final Map<String, Body> federation = new HashMap<>();

    /**
     * A body that somebody may complain about.
     *
     * @param place name that the body's own name begins with
     */
    record Respondent(String situation, Level level, String place, Body body) {}

    SystematicRegister() {
        divisions.all().forEach(this::addAll);
        divisions.zones().forEach(this::addAll);
    }

    List<Respondent> respondents() {
        return List.copyOf(respondents);
    }

    Fixture fixture() {
        return fixture;
    }

    private void addAll(Division place) {
        var at = new Place(place.name(), place.code(), place.level(), fixture.government(place.code()));
        Body lead = fixture.creditLead(place.code());
        @Nullable String parent = place.parentCode();
        at.note("政府", at.top());
        at.note("社会信用牵头部门", lead);
        Body money = at.add("财政局", BodyKind.DEPARTMENT, at.top(), parent == null ? null : finance.get(parent));
        finance.put(place.code(), money);
        at.note(parent == null ? "工作部门，无主管部门" : "工作部门，主管部门在上一级", money);
        if (parent != null) {
            at.note("工作部门，无主管部门", at.add("机关事务局", BodyKind.DEPARTMENT, at.top(), null));
        }
        at.note("事业单位，隶属工作部门", at.add("财政信息中心", BodyKind.INSTITUTION, money, null));
        at.note("事业单位，隶属政府、主管部门为牵头部门", at.add("信用中心", BodyKind.INSTITUTION, at.top(), lead));
        Body union =
                at.add("工商业联合会", BodyKind.MASS_ORGANISATION, at.top(), parent == null ? null : federation.get(parent));
        federation.put(place.code(), union);
        at.note("群团组织", union);
        addSituations(at, money);
        if (place.level() == Level.COUNTY) {
            addTownship(at);
        }
    }

    /** What time and neglect do to a register. */
    private void addSituations(Place at, Body money) {
        Body heir = at.add("政务服务与数据管理局", BodyKind.DEPARTMENT, at.top(), null);
        Body old = at.add("政务服务局", BodyKind.DEPARTMENT, money, null);
        at.note("已撤销，有承继单位", fixture.end(old, TODAY.minusMonths(1), heir));
        at.note("已撤销，无承继单位", fixture.end(at.add("招商局", BodyKind.DEPARTMENT, at.top(), null), TODAY.minusDays(1), null));
        Body gone = fixture.end(at.add("国资委", BodyKind.DEPARTMENT, at.top(), null), TODAY, null);
        at.note("主管部门已撤销，无承继单位", at.add("产权交易中心", BodyKind.INSTITUTION, at.top(), gone));
        Body reserve = at.add("粮食储备局", BodyKind.DEPARTMENT, at.top(), null);
        Body depot = at.add("粮食储备中心", BodyKind.INSTITUTION, reserve, reserve);
        fixture.end(reserve, TODAY.minusDays(1), depot);
        at.note("上级部门和主管部门已并入本单位", depot);
        at.note("没有登记任何上级", at.add("项目办公室", BodyKind.DEPARTMENT, null, null));
        Body group = at.add("城投集团", BodyKind.STATE_ENTERPRISE, at.top(), null);
        at.note("事业单位，上级是国有企业", at.add("城建服务中心", BodyKind.INSTITUTION, group, null));
        at.note("国有企业", group);
        at.note("企业", at.add("某某有限公司", BodyKind.COMPANY, null, null));
    }

    private void addTownship(Place at) {
        Body township = at.low("中心镇人民政府", BodyKind.TOWNSHIP, at.top());
        at.note("苏木乡镇", township);
        at.note("事业单位，隶属苏木乡镇", at.low("中心镇综合服务中心", BodyKind.INSTITUTION, township));
        at.note("嘎查村（居）委会", at.low("中心镇一村村民委员会", BodyKind.VILLAGE_COMMITTEE, township));
    }

    private void addAll(Divisions.Zone zone) {
        Body committee =
                fixture.directory().search(zone.name() + "管理委员会", TODAY, 1).getFirst();
        var at = new Place(zone.name(), zone.divisionCode(), Level.ZONE, committee);
        at.note("功能区管委会", committee);
        Body money = at.add("财政局", BodyKind.DEPARTMENT, committee, finance.get(zone.divisionCode()));
        at.note("工作部门，主管部门在上一级", money);
        at.note("事业单位，隶属工作部门", at.add("财政信息中心", BodyKind.INSTITUTION, money, null));
        addSituations(at, money);
    }

    /** One place with the body at its top. */
    private final class Place {
        private final String name;
        private final String division;
        private final Level level;
        private final Body top;

        Place(String name, String division, Level level, Body top) {
            this.name = name;
            this.division = division;
            this.level = level;
            this.top = top;
        }

        Body top() {
            return top;
        }

        Body add(String suffix, BodyKind kind, @Nullable Body superior, @Nullable Body competent) {
            var lines = new Lines(superior == null ? null : superior.id(), competent == null ? null : competent.id());
            return fixture.add(name + suffix, kind, level, division, lines);
        }

        Body low(String suffix, BodyKind kind, Body superior) {
            return fixture.add(name + suffix, kind, Level.TOWNSHIP, division, Lines.under(superior.id()));
        }

        void note(String situation, Body body) {
            respondents.add(new Respondent(situation, level, name, body));
        }
    }
}
