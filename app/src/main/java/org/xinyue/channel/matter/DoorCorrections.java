package org.xinyue.channel.matter;

import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.xinyue.access.Actor;
import org.xinyue.casework.Cases;
import org.xinyue.casework.Registration;
import org.xinyue.casework.decision.Decision;
import org.xinyue.casework.procedure.Act;
import org.xinyue.casework.procedure.Stage;
import org.xinyue.channel.ChannelClient;
import org.xinyue.channel.DoorEntry;
import org.xinyue.channel.Fault;
import org.xinyue.channel.Item;
import org.xinyue.channel.Submission;
import org.xinyue.channel.SubmissionRefused;
import org.xinyue.channel.reading.SubmissionReading;
import org.xinyue.channel.store.EntryRows;
import org.xinyue.intake.Complaint;
import org.xinyue.intake.Complaints;
import org.xinyue.intake.CompleteDraft;
import org.xinyue.policy.Clause;
import org.xinyue.policy.Implements;

/** Corrections of what a door handed in (渠道更正): until it is accepted, with a line in the history, and with what it said before kept. */
@Service
@Implements({Clause.A2_CHANNELS, Clause.A4_INTAKE_1600})
public class DoorCorrections {
    private static final Set<Stage> CORRECTABLE = Set.of(Stage.SUBMITTED, Stage.COMPLETING);

    private final EntryRows entries;
    private final SubmissionReading reading;
    private final Registration registration;
    private final Complaints complaints;
    private final Moment moment;

    DoorCorrections(
            EntryRows entries,
            SubmissionReading reading,
            Registration registration,
            Complaints complaints,
            Moment moment) {
        this.entries = entries;
        this.reading = reading;
        this.registration = registration;
        this.complaints = complaints;
        this.moment = moment;
    }

    /** The case as it stands, and when. */
    @org.springframework.stereotype.Component
    record Moment(Cases cases, Clock clock) {}

    /**
     * Corrects a complaint. What it says already is no correction and changes nothing; what it said in an earlier version is refused,
     * for nobody can tell a late copy from a change of mind.
     *
     * @param sent under the door's own number, or under the id of an entry of an ended door that went into it
     * @return the entry with its version
     * @throws EntryUnknown when the door has no such number
     * @throws NotNow when it says what an earlier version said, was registered on a page here, was accepted already, or is corrected by somebody else at this moment
     * @throws SubmissionRefused with every fault; also when it names another respondent
     */
    @Transactional
    public DoorEntry correct(ChannelClient client, Submission sent) {
        var kept = entries.writable(client.door(), sent.number()).orElseThrow(EntryUnknown::new);
        var entry = kept.entry();
        var submission = sent.under(entry.ownNumber());
        if (submission.digest().equals(kept.digest())) {
            return entry;
        }
        if (entries.saidBefore(entry.id(), submission.digest())) {
            throw new NotNow("这是以前某一版的内容，现在是第 " + entry.version() + " 版，没有改回去；确需改回的，请在事实经过中写明后重新发送");
        }
        var before = kept.submission();
        if (before == null) {
            throw new NotNow("这件投诉是在平台的页面上登记的，不能用接口更正；请改用补充接口说明");
        }
        var file = moment.cases().get(entry.caseId());
        if (!CORRECTABLE.contains(file.state().stage())) {
            throw DoorUpdates.closed(file, "内容不能再更正；请改用补充接口说明");
        }
        var draft = of(
                complaints.get(file.id()),
                reading.read(client.channel(), submission).draft());
        if (!entries.replace(entry, submission, moment.clock().instant())) {
            throw new NotNow("这件投诉正被另一次更正修改，请稍后查询后再发");
        }
        registration.correct(draft);
        var changed = before.differences(submission).stream()
                .map(difference -> difference.item().label())
                .collect(Collectors.joining("、"));
        var act = file.state().stage() == Stage.COMPLETING ? Act.COMPLETE : Act.ADD_MATERIAL;
        moment.cases()
                .act(
                        file.id(),
                        file.version(),
                        act,
                        new Decision.Statement("渠道更正了投诉内容（第 " + (entry.version() + 1) + " 版）：" + changed),
                        new Actor.Complainant(file.id()));
        return entries.find(entry.id()).orElseThrow().entry();
    }

    /** What was read now, as the complaint that was there: same id, door, day and respondent. */
    private static CompleteDraft of(Complaint first, CompleteDraft read) {
        var now = read.complaint();
        if (!now.respondentId().equals(first.respondentId())) {
            throw new SubmissionRefused(
                    List.of(Fault.at(Item.RESPONDENT_NAME, Fault.Kind.INVALID, "更正不能换被投诉机关；投诉另一个机关的，请撤回本件后用新编号报送")));
        }
        return new CompleteDraft(
                new Complaint(
                        first.id(),
                        first.channel(),
                        first.respondentId(),
                        now.title(),
                        now.contract(),
                        now.matter(),
                        now.firm(),
                        now.wish(),
                        first.submittedAt()),
                read.identity());
    }
}
