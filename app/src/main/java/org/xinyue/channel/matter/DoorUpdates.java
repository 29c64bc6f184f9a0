package org.xinyue.channel.matter;

import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;
import org.xinyue.access.Actor;
import org.xinyue.casework.CaseFile;
import org.xinyue.casework.CaseMoved;
import org.xinyue.casework.Cases;
import org.xinyue.casework.decision.Decision;
import org.xinyue.casework.procedure.Act;
import org.xinyue.casework.procedure.Party;
import org.xinyue.casework.procedure.Stage;
import org.xinyue.casework.procedure.Step;
import org.xinyue.channel.ChannelClient;
import org.xinyue.channel.DoorEntry;
import org.xinyue.channel.Fault;
import org.xinyue.channel.Sm3;
import org.xinyue.channel.SubmissionRefused;
import org.xinyue.channel.store.EntryRows;
import org.xinyue.channel.store.MessageRows;
import org.xinyue.channel.store.MessageRows.Message;
import org.xinyue.document.Documents;
import org.xinyue.document.StoredDocument;
import org.xinyue.policy.Clause;
import org.xinyue.policy.Implements;

/**
 * What a door sends after the complaint (渠道补充): on the complainant's behalf, so it may do what the complainant may at this stage. Each message has a
 * number of its own; sent again, it is not done again. What an ended door entered is reached by the id of its entry, not by the number that door gave it.
 */
@Service
@Implements({Clause.A2_CHANNELS, Clause.A4_INTAKE_1600})
public class DoorUpdates {
    private static final int ATTEMPTS = 3;
    private static final int LONGEST_NUMBER = 64;
    private static final String WITHDRAWN = "本件已经撤回，不用再发";

    private final EntryRows entries;
    private final MessageRows messages;
    private final Cases cases;
    private final Documents documents;
    private final Turn turn;

    DoorUpdates(EntryRows entries, MessageRows messages, Cases cases, Documents documents, Turn turn) {
        this.entries = entries;
        this.messages = messages;
        this.cases = cases;
        this.documents = documents;
        this.turn = turn;
    }

    /** When and in what a message is taken. */
    @org.springframework.stereotype.Component
    record Turn(TransactionOperations transaction, Clock clock) {}

    /**
     * Something to add.
     *
     * @param number the door's own number of this message, 1 to 64 characters
     * @param text 5 to 4,000 characters
     */
    public record Supplement(String number, String text) {
        public Supplement {
            number = number.strip();
            if (number.isEmpty() || number.length() > LONGEST_NUMBER) {
                throw new SubmissionRefused(List.of(
                        new Fault("/number", Fault.Kind.MISSING, "请给这条补充一个渠道自己的编号，1 至 " + LONGEST_NUMBER + " 个字符")));
            }
        }
    }

    /** A file to add: opened when it is needed; {@code sm3} is what the sender says its digest is, 64 hex digits. */
    public record Attachment(String name, String sm3, Supplier<InputStream> content) {}

    /** What became of a message: done now, or when it came first. */
    public record Done(boolean repeated) {}

    /**
     * Adds to the file, or completes it when completion was asked for.
     *
     * @throws EntryUnknown when the door has no such number
     * @throws NotNow when the stage takes nothing more, or the message's number was used for another text
     * @throws org.xinyue.casework.decision.DecisionInvalid when the text is no good
     */
    public Done supplement(ChannelClient client, String ownNumber, Supplement supplement) {
        var entry = entry(client, ownNumber);
        var said = new Decision.Statement(supplement.text());
        var message = new Message(entry.id(), "SUPPLEMENT", supplement.number(), digest(supplement.text()));
        return once(message, "这个编号已经用过，且内容不同；请换一个编号再发", () -> {
            var file = cases.get(entry.caseId());
            act(file, adding(file).act(), said);
        });
    }

    /**
     * Takes the complaint back. One that an official wrote down on a page here is taken back by who holds its code, not by a system.
     *
     * @throws EntryUnknown when the door has no such number
     * @throws NotNow when something has been found already, or it was registered on a page here
     */
    public Done withdraw(ChannelClient client, String ownNumber, String reason) {
        var kept = entries.writable(client.door(), ownNumber).orElseThrow(EntryUnknown::new);
        if (kept.submission() == null) {
            throw new NotNow("这件投诉是在平台的页面上登记的，不能用接口撤回；请投诉人凭查询码在进度查询页面撤回");
        }
        var entry = kept.entry();
        var said = new Decision.Statement(reason);
        return once(new Message(entry.id(), "WITHDRAWAL", "1", digest(reason)), WITHDRAWN, () -> {
            var file = cases.get(entry.caseId());
            if (file.state().stage() == Stage.WITHDRAWN) {
                throw new NotNow(WITHDRAWN);
            }
            if (open(file).stream().noneMatch(step -> step.act() == Act.WITHDRAW)) {
                throw closed(file, "不能再撤回；已经查明的事项要办到底，请投诉人等待答复");
            }
            act(file, Act.WITHDRAW, said);
        });
    }

    /**
     * Adds a file to the dossier; a file that is there already is not added again.
     *
     * @throws EntryUnknown when the door has no such number
     * @throws NotNow when the stage takes nothing more
     * @throws SubmissionRefused when what arrived has another digest
     * @throws org.xinyue.document.DocumentRefused when it cannot be taken
     */
    public StoredDocument attach(ChannelClient client, String ownNumber, Attachment attachment) {
        var entry = entry(client, ownNumber);
        return again(() -> documents
                .alone(entry.caseId(), attachment.sm3())
                // Whether others handed the same in is not told to who only knows its digest.
                .filter(file -> file.submittedBy().equals(Party.COMPLAINANT.name()))
                .orElseGet(() -> add(entry.caseId(), attachment)));
    }

    private StoredDocument add(UUID caseId, Attachment attachment) {
        var file = cases.get(caseId);
        var step = adding(file);
        var stored = documents.store(
                caseId,
                attachment.name(),
                attachment.content().get(),
                step.party().name());
        if (!stored.sm3().equalsIgnoreCase(attachment.sm3())) {
            throw new SubmissionRefused(
                    List.of(new Fault("", Fault.Kind.INVALID, "收到的文件与声明的 SM3 摘要不符，可能在传输中损坏，请重新计算摘要后再发送")));
        }
        if (step.act() == Act.ADD_MATERIAL) {
            act(file, step.act(), new Decision.Statement("渠道转来证据材料一份"));
        }
        return stored;
    }

    private DoorEntry entry(ChannelClient client, String ownNumber) {
        return entries.writable(client.door(), ownNumber)
                .orElseThrow(EntryUnknown::new)
                .entry();
    }

    /** @param otherwise what is said when the number was used with other words */
    private Done once(Message message, String otherwise, Runnable doing) {
        return again(() -> switch (messages.claim(message, turn.clock().instant())) {
            case NEW -> {
                doing.run();
                yield new Done(false);
            }
            case SAME_AGAIN -> new Done(true);
            case OTHER_CONTENT -> throw new NotNow(otherwise);
        });
    }

    /** In one transaction; anew when an official was faster, for nothing was overwritten. */
    private <T> T again(Supplier<T> doing) {
        for (int attempt = 1; ; attempt++) {
            try {
                return java.util.Objects.requireNonNull(turn.transaction().execute(status -> doing.get()));
            } catch (CaseMoved moved) {
                if (attempt == ATTEMPTS) {
                    throw moved;
                }
            }
        }
    }

    private List<Step> open(CaseFile file) {
        return cases.open(file, new Actor.Complainant(file.id()));
    }

    private void act(CaseFile file, Act act, Decision decision) {
        cases.act(file.id(), file.version(), act, decision, new Actor.Complainant(file.id()));
    }

    private Step adding(CaseFile file) {
        return open(file).stream()
                .filter(step -> step.act() == Act.COMPLETE || step.act() == Act.ADD_MATERIAL)
                .findFirst()
                .orElseThrow(() -> closed(file, "不能再补充；有新事实的，请投诉人凭查询码申请重新办理"));
    }

    static NotNow closed(CaseFile file, String consequence) {
        return new NotNow("本件现在是“" + file.state().stage().publicStatus().label() + "”，" + consequence);
    }

    private static String digest(String text) {
        return Sm3.hex(text.getBytes(StandardCharsets.UTF_8));
    }
}
