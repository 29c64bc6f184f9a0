package org.xinyue.organisation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.xinyue.organisation.routing.Climb;
import org.xinyue.policy.Clause;
import org.xinyue.policy.Implements;

/**
 * Who transfers, who verifies and who reviews (转交、核实认定、复核). Pure: the same directory, body and day give the same route.
 *
 * <p>Never the respondent (被投诉主体), its predecessor or successor, or anything that stands below it by superior or by
 * competent body. Every method throws {@link UnknownBody} for an id outside the directory.
 */
public final class Routing {
    private static final String RESPONDENT = "被投诉主体";
    private static final String DECIDING = "原决定单位";

    private final Directory directory;

    public Routing(Directory directory) {
        this.directory = directory;
    }

    /** The verifying body (核实认定部门): the competent body of the respondent, else its superior, else whoever stands above. */
    @Implements(Clause.A3_TRANSFER)
    public Route verifier(UUID respondent, LocalDate on) {
        var climb = new Climb(directory, on);
        Body answering = climb.answering(respondent, RESPONDENT);
        var outside = outOfScope(answering);
        return outside.isPresent() ? outside.get() : route(climb, climb.upFrom(answering, "核实认定"), answering);
    }

    /**
     * The body that transfers what the column received: the lead body of social credit of the respondent's league or city, or
     * the region's when that one is the respondent or stands below it.
     */
    @Implements({Clause.A3_COLUMN_BY_CITY, Clause.A3_OWNER})
    public Route columnTransferrer(UUID respondent, LocalDate on) {
        var climb = new Climb(directory, on);
        Body answering = climb.answering(respondent, RESPONDENT);
        var outside = outOfScope(answering);
        if (outside.isPresent()) {
            return outside.get();
        }
        String region = directory.divisions().region().code();
        var candidates = new ArrayList<Candidate>();
        directory
                .divisions()
                .leagueOrCityOf(answering.divisionCode())
                .flatMap(league -> directory.creditLeadAt(league.code(), on))
                .ifPresent(lead -> candidates.add(new Candidate(lead, "盟市社会信用体系建设牵头部门")));
        directory.creditLeadAt(region, on).ifPresent(lead -> candidates.add(new Candidate(lead, "自治区社会信用体系建设牵头部门")));
        directory.governmentOf(region, on).ifPresent(government -> candidates.add(new Candidate(government, "自治区政府")));
        Optional<Body> found = candidates.stream()
                .filter(candidate -> climb.admits(candidate.body(), candidate.role(), "转交"))
                .map(Candidate::body)
                .findFirst();
        return route(climb, found, answering);
    }

    /** The body that reviews a decision: above the body that decided, and above or beside the respondent, never below it. */
    @Implements(Clause.A3_TRANSFER)
    public Route reviewer(UUID deciding, UUID respondent, LocalDate on) {
        var climb = new Climb(directory, on);
        Body answering = climb.answering(respondent, RESPONDENT);
        var outside = outOfScope(answering);
        if (outside.isPresent()) {
            return outside.get();
        }
        Body decider = climb.answering(deciding, DECIDING);
        return route(climb, climb.upFrom(decider, "复核"), decider);
    }

    /**
     * The body that reports to the nation what no body of the region may handle ({@link Route.OutOfRegion}): the region's lead
     * body of social credit. It passes on and decides nothing, so it may stand below the respondent.
     */
    @Implements(Clause.A3_OWNER)
    public Optional<Body> forwarder(LocalDate on) {
        return directory.creditLeadAt(directory.divisions().region().code(), on);
    }

    private record Candidate(Body body, String role) {}

    private static Optional<Route> outOfScope(Body respondent) {
        return respondent.kind().inScope()
                ? Optional.empty()
                : Optional.of(new Route.OutOfScope(
                        RespondentScope.of(respondent.kind()).sentence()));
    }

    private static Route route(Climb climb, Optional<Body> found, Body start) {
        List<String> reasons = climb.reasons();
        return found.<Route>map(body -> new Route.To(body, reasons))
                .orElseGet(() ->
                        new Route.OutOfRegion("“%s”在自治区内没有可以承办的上级，线索登记后报国家发展改革委转交，并告知投诉人去向。".formatted(start.name())));
    }
}
