package org.xinyue.organisation.register;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.xinyue.organisation.Body;
import org.xinyue.organisation.BodyKind;
import org.xinyue.organisation.CreditCode;
import org.xinyue.organisation.Division;
import org.xinyue.organisation.Divisions;
import org.xinyue.organisation.Level;
import org.xinyue.organisation.RespondentScope;

/** What must hold for every body of the register; each breach is a sentence that says what to do. */
public final class BodyRules {
    private static final int LONGEST_NAME = 100;

    private final Map<UUID, Body> byId = new LinkedHashMap<>();
    private final Map<Claim, List<Body>> holders = new HashMap<>();
    private final Map<UUID, String> circles;
    private final Divisions divisions;

    /** Rules over all bodies as they would be, new ones among them. */
    public BodyRules(Collection<Body> bodies, Divisions divisions) {
        this.divisions = divisions;
        for (var body : bodies) {
            byId.put(body.id(), body);
        }
        byId.values()
                .forEach(body -> claims(body)
                        .forEach(claim -> holders.computeIfAbsent(claim, key -> new ArrayList<>())
                                .add(body)));
        circles = new Circles(byId).problems();
    }

    /** Every breach by this body; empty when it may stand. */
    public List<String> problems(Body body) {
        var problems = new ArrayList<String>();
        name(body).ifPresent(problems::add);
        place(body).ifPresent(problems::add);
        code(body).ifPresent(problems::add);
        above(body, body.lines().superiorId(), "上级部门").ifPresent(problems::add);
        above(body, body.lines().competentId(), "主管部门").ifPresent(problems::add);
        successor(body).ifPresent(problems::add);
        rivals(body).forEach(problems::add);
        Optional.ofNullable(circles.get(body.id())).ifPresent(problems::add);
        return List.copyOf(problems);
    }

    private static Optional<String> name(Body body) {
        String name = body.name();
        if (name.length() < 2 || name.length() > LONGEST_NAME) {
            return Optional.of("机构名称应为2至%d个字，请填写全称。".formatted(LONGEST_NAME));
        }
        boolean clean = name.codePoints().noneMatch(c -> Character.isISOControl(c) || c == '\uFFFD');
        return clean ? Optional.empty() : Optional.of("机构名称含有无法识别的字符，请改正（文件请存为UTF-8编码）。");
    }

    private Optional<String> place(Body body) {
        Optional<Division> division = divisions.find(body.divisionCode());
        if (division.isEmpty()) {
            return Optional.of("区划代码“%s”不在自治区现行区划之内，请改用六位现行代码。".formatted(body.divisionCode()));
        }
        Level of = division.get().level();
        boolean levelFits = switch (body.level()) {
            case REGION, LEAGUE_CITY, COUNTY -> of == body.level();
            case ZONE -> of == Level.LEAGUE_CITY || of == Level.COUNTY;
            case TOWNSHIP -> of == Level.COUNTY;
        };
        if (!levelFits) {
            return Optional.of("层级“%s”与区划“%s”不符，请改正层级或区划代码。"
                    .formatted(body.level().label(), division.get().name()));
        }
        boolean kindFits = switch (body.kind()) {
            case GOVERNMENT -> of == body.level();
            case ZONE_COMMITTEE -> body.level() == Level.ZONE;
            case TOWNSHIP, VILLAGE_COMMITTEE -> body.level() == Level.TOWNSHIP;
            case DEPARTMENT, INSTITUTION, MASS_ORGANISATION, STATE_ENTERPRISE, COMPANY -> true;
        };
        return kindFits
                ? Optional.empty()
                : Optional.of("类别“%s”与层级“%s”不符，请改正其中一项。"
                        .formatted(body.kind().label(), body.level().label()));
    }

    private static Optional<String> code(Body body) {
        CreditCode code = body.creditCode();
        if (code == null || body.kind() == BodyKind.MASS_ORGANISATION) {
            return Optional.empty();
        }
        boolean fits = switch (RespondentScope.of(code)) {
            case RespondentScope.Inside inside -> body.kind().inScope();
            case RespondentScope.ByReference byReference -> true;
            case RespondentScope.Outside outside -> !body.kind().inScope();
        };
        return fits
                ? Optional.empty()
                : Optional.of("统一社会信用代码以%s开头，与类别“%s”不符，请改正其中一项。"
                        .formatted(code.authorityAndKind(), body.kind().label()));
    }

    private Optional<String> above(Body body, @Nullable UUID id, String role) {
        Body other = id == null ? null : byId.get(id);
        if (other == null || !other.level().isLowerThan(body.level())) {
            return Optional.empty();
        }
        return Optional.of("%s“%s”的层级低于本机构，请另选%s。".formatted(role, other.name(), role));
    }

    private Optional<String> successor(Body body) {
        UUID id = body.validity().successorId();
        Body other = id == null ? null : byId.get(id);
        if (other == null
                || body.validity().to() == null
                || other.validOn(body.validity().to())) {
            return Optional.empty();
        }
        return Optional.of("承继单位“%s”在撤销当日（%s）没有存续，请另选承继单位或改正日期。"
                .formatted(other.name(), body.validity().to()));
    }

    /** What only one body may hold at a time; the key tells where. */
    private record Claim(Right right, String key) {}

    private enum Right {
        NAME("同一区划同一时期已有“%s”，请勿重复登记。"),
        CREDIT_CODE("统一社会信用代码同一时期已由“%s”使用，请核对代码。"),
        GOVERNMENT("该区划同一时期已有政府“%s”，请先登记其撤销。"),
        CREDIT_LEAD("该区划同一时期已有社会信用牵头部门“%s”，请先登记其撤销。");

        private final String sentence;

        Right(String sentence) {
            this.sentence = sentence;
        }
    }

    private static List<Claim> claims(Body body) {
        var claims = new ArrayList<Claim>();
        claims.add(new Claim(Right.NAME, body.divisionCode() + body.name()));
        CreditCode code = body.creditCode();
        if (code != null) {
            claims.add(new Claim(Right.CREDIT_CODE, code.value()));
        }
        if (body.kind() == BodyKind.GOVERNMENT) {
            claims.add(new Claim(Right.GOVERNMENT, body.divisionCode()));
        }
        if (body.creditLead()) {
            claims.add(new Claim(Right.CREDIT_LEAD, body.divisionCode()));
        }
        return claims;
    }

    private Stream<String> rivals(Body body) {
        return claims(body).stream()
                .flatMap(claim -> holders.getOrDefault(claim, List.of()).stream()
                        .filter(other -> !other.id().equals(body.id()))
                        .filter(other -> other.validity().overlaps(body.validity()))
                        .limit(1)
                        .map(other -> claim.right().sentence.formatted(other.name())));
    }
}
