package org.xinyue.intake;

import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.xinyue.database.Keys;
import org.xinyue.intake.draft.DraftExpiry;
import org.xinyue.intake.draft.DraftReading;
import org.xinyue.intake.draft.DraftRows;
import org.xinyue.intake.draft.OwnBody;
import org.xinyue.organisation.Organisations;
import org.xinyue.policy.Clause;
import org.xinyue.policy.Implements;
import org.xinyue.vault.Vault;

/**
 * Complaints being written (草稿). Kept as typed, sealed, until lodged or abandoned; judged part by part as they are saved and
 * once more as a whole.
 */
@Service
@Implements({Clause.A1_COLUMN, Clause.B4_IDENTITY})
public class Drafts {
    /** Version of the notice on personal information (个人信息处理告知) that a complainant is shown and ticks. */
    public static final String NOTICE_VERSION = "2026-1";

    /** Days a draft is kept after it was last saved. */
    public static final int KEPT_DAYS = DraftExpiry.DAYS;

    /** Drafts that one network address may begin within an hour without lodging them; a service hall shares one address. */
    public static final int MOST_AN_HOUR = 100;

    private static final int ATTEMPTS = 5;

    private final DraftRows rows;
    private final ReceiptCodes codes;
    private final Organisations organisations;
    private final Vault vault;
    private final Clock clock;
    private final OwnBody own;

    Drafts(DraftRows rows, ReceiptCodes codes, Organisations organisations, Vault vault, Clock clock) {
        this.rows = rows;
        this.codes = codes;
        this.organisations = organisations;
        this.vault = vault;
        this.clock = clock;
        own = new OwnBody(organisations, clock);
    }

    /** Begins an empty draft and gives its id. */
    @Transactional
    public UUID begin(Channel channel) {
        return begin(new DraftRows.Origin(channel, null, null, null));
    }

    /** Begins an empty draft that this official writes for a caller or visitor. */
    @Transactional
    public UUID beginFor(Channel channel, Registrar registrar) {
        return begin(new DraftRows.Origin(channel, null, registrar, null));
    }

    /**
     * Begins an empty draft for somebody at this network address, of which only a keyed digest is kept, until it is lodged.
     *
     * @throws TooMany when {@value #MOST_AN_HOUR} drafts that nobody lodged were begun from there within the hour
     */
    @Transactional
    public UUID beginFrom(Channel channel, String address) {
        return beginFrom(channel, address, null);
    }

    /**
     * As {@link #beginFrom(Channel, String)}, for somebody who followed the link of a portal.
     *
     * @param portal id of the portal; null, unknown and ended ones count for none
     * @throws TooMany as above
     */
    @Transactional
    public UUID beginFrom(Channel channel, String address, @Nullable UUID portal) {
        String from = vault.fingerprint("draft-address", address);
        if (rows.begun(from, clock.instant().minus(Duration.ofHours(1))) >= MOST_AN_HOUR) {
            throw new TooMany();
        }
        return begin(new DraftRows.Origin(channel, from, null, portal));
    }

    /** Somebody begins drafts by the dozen; nothing was begun. The message says what to do. */
    public static final class TooMany extends RuntimeException {
        private TooMany() {
            super("这个网络地址一小时内新建的草稿太多，请一小时后再试；已有草稿的，请凭续填码在“进度查询”中继续填写，急需登记的，请拨打 12345");
        }
    }

    private UUID begin(DraftRows.Origin origin) {
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            UUID id = codes.speakable();
            if (codes.issue(id)) {
                rows.insert(id, origin, clock.instant());
                return id;
            }
        }
        throw new IllegalStateException("no free receipt code in " + ATTEMPTS + " attempts");
    }

    /** The draft, or the tombstone of one that was lodged; empty when there is none. */
    public Optional<Draft> find(UUID id) {
        return rows.find(id);
    }

    /**
     * The draft, or the tombstone of one that was lodged.
     *
     * @throws DraftGone when there is none
     */
    public Draft get(UUID id) {
        return rows.find(id).orElseThrow(DraftGone::expired);
    }

    /**
     * Keeps one part as typed, good or not. Fields that are missing are emptied, as a browser leaves out an unticked box.
     *
     * @return a sentence for each field at fault; empty when the part stands
     * @throws DraftGone when the draft was lodged or has expired
     */
    @Transactional
    public Map<String, String> save(UUID id, Part part, Map<String, String> typed) {
        return write(writable(id), part, typed);
    }

    /**
     * As {@link #save(UUID, Part, Map)}, for a page that may have been overtaken by another window or device. Sent again it is
     * kept once, so a page that never saw the answer may repeat itself.
     *
     * @param seen the {@link Draft#mark} that the page was made from, "" for one that does not say
     * @throws ChangedElsewhere when the part was written meanwhile with other words; nothing was kept
     * @throws DraftGone when the draft was lodged or has expired
     */
    @Transactional
    public Map<String, String> save(UUID id, Part part, Map<String, String> typed, String seen) {
        Draft draft = writable(id);
        String kept = draft.mark(part);
        if (!seen.isEmpty() && !seen.equals(kept) && !kept.equals(Draft.mark(part, merged(draft, part, typed)))) {
            throw new ChangedElsewhere(kept);
        }
        return write(draft, part, typed);
    }

    /** The part was written by another window or device since the page was opened; nothing was kept. The message says what to do. */
    public static final class ChangedElsewhere extends RuntimeException {
        private final String mark;

        private ChangedElsewhere(String mark) {
            super("这一步刚在另一个窗口或设备上修改过，本页没有保存；以本页为准的，请再点一次“保存并继续”，要用那边的内容，请重新打开本页");
            this.mark = mark;
        }

        /** The mark of what is kept now: who sends it has been told. */
        public String mark() {
            return mark;
        }
    }

    private static Map<String, String> merged(Draft draft, Part part, Map<String, String> typed) {
        var answers = new HashMap<>(draft.answers());
        part.fields().forEach(answers::remove);
        Stream.concat(part.fields().stream(), Stream.of(Draft.OWN_NUMBER))
                .filter(typed::containsKey)
                // A browser ends the lines of a form with two characters, a script with one: one text, whoever sent it.
                .forEach(field -> answers.put(
                        field,
                        typed.getOrDefault(field, "").replace("\r\n", "\n").strip()));
        return answers;
    }

    private Map<String, String> write(Draft draft, Part part, Map<String, String> typed) {
        var answers = merged(draft, part, typed);
        var faults = new LinkedHashMap<>(reading().faults(part, answers));
        if (part == Part.RESPONDENT && faults.isEmpty()) {
            faults.putAll(own.conflict(draft.registrar(), answers));
        }
        var done = new HashSet<>(draft.done());
        if (faults.isEmpty()) {
            done.add(part);
        } else {
            done.remove(part);
        }
        rows.update(draft.id(), answers, done, clock.instant());
        return faults;
    }

    /**
     * Notes that somebody is still at it, e.g. with a file.
     *
     * @throws DraftGone when the draft was lodged or has expired
     */
    @Transactional
    public void touch(UUID id) {
        writable(id);
        rows.touch(id, clock.instant());
    }

    /** Sentences by field for what keeps the draft from being lodged, in the order of the form; empty when nothing does. */
    public Map<String, String> faults(UUID id) {
        try {
            whole(get(id));
            return new LinkedHashMap<>();
        } catch (DraftIncomplete incomplete) {
            return incomplete.faults();
        }
    }

    /**
     * The draft as a complaint and an identity.
     *
     * @throws DraftIncomplete with a sentence for each field that is missing or wrong
     * @throws DraftGone when the draft was lodged already, or has expired
     */
    public CompleteDraft complete(UUID id) {
        Draft draft = get(id);
        if (draft.lodged()) {
            throw DraftGone.lodged();
        }
        return whole(draft);
    }

    /** A draft's rules at one moment, for answers given elsewhere and never kept as a draft. */
    public interface Rules {
        /** The answers with an id of their own; {@link DraftIncomplete} names each field at fault. */
        CompleteDraft read(Channel channel, Map<String, String> answers);
    }

    /** The rules and the register as they stand now. */
    public Rules rules() {
        var reading = reading();
        var now = clock.instant();
        return (channel, typed) -> reading.complete(new Draft(Keys.next(), channel, typed, Set.of(), now, false, null));
    }

    private CompleteDraft whole(Draft draft) {
        var complete = reading().complete(draft);
        var conflict = own.conflict(draft.registrar(), draft.answers());
        if (!conflict.isEmpty()) {
            throw new DraftIncomplete(conflict);
        }
        return complete;
    }

    /** True when one of these bodies is the respondent, answers for it today, or stands below it. */
    public boolean isOwn(Set<UUID> bodies, UUID respondent) {
        return own.isAmong(bodies, respondent);
    }

    /** Empties the draft: it is a case now. Within the transaction that registers the case. */
    @Transactional
    public void lodged(UUID id) {
        rows.lodged(id, clock.instant());
    }

    /**
     * Lets another official go on with what one has begun to write down, e.g. when the line was cut off.
     *
     * @throws DraftGone when the draft was lodged or has expired
     */
    @Transactional
    public Registrar.TakeOver takeOver(UUID id, Registrar registrar) {
        var draft = writable(id);
        if (draft.registrar() == null) {
            return Registrar.TakeOver.THEIRS;
        }
        if (!own.conflict(registrar, draft.answers()).isEmpty()) {
            return Registrar.TakeOver.OWN_BODY;
        }
        rows.takeOver(id, registrar);
        return Registrar.TakeOver.DONE;
    }

    private Draft writable(UUID id) {
        var draft = rows.findForUpdate(id).orElseThrow(DraftGone::expired);
        if (draft.lodged()) {
            throw DraftGone.lodged();
        }
        return draft;
    }

    private DraftReading reading() {
        return new DraftReading(organisations.directory(), clock, code -> vault.fingerprint("firm", code));
    }
}
