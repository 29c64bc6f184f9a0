package org.xinyue.paper;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.bouncycastle.crypto.digests.SM3Digest;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.xinyue.calendar.Calendars;
import org.xinyue.casework.procedure.Party;
import org.xinyue.casework.procedure.Visibility;
import org.xinyue.casework.writing.WrittenAct;
import org.xinyue.database.Keys;
import org.xinyue.policy.Clause;
import org.xinyue.policy.Implements;

/** The papers of cases (文书): written with the act, in its transaction, and kept as they were issued. */
@Service
@Implements({
    Clause.A1_SCOPE,
    Clause.A3_TRANSFER,
    Clause.A3_UNFOUNDED,
    Clause.A3_RECTIFY,
    Clause.A3_CONFIRM,
    Clause.B4_IDENTITY
})
public class Papers {
    private final PaperStore store;
    private final Drafting drafting;
    private final Typesetter typesetter;
    private final Press press;

    Papers(PaperStore store, Drafting drafting, Typesetter typesetter, Press press) {
        this.store = store;
        this.drafting = drafting;
        this.typesetter = typesetter;
        this.press = press;
    }

    /** Writes the paper of an act. */
    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void on(WrittenAct act) {
        var line = act.line();
        var kind = PaperKind.of(line.act()).orElseThrow();
        var body = Objects.requireNonNull(line.bodyId(), "a paper is issued by a body");
        var draft = drafting.letter(kind, act, "", false);
        // Last of all: from here to the commit, whoever issues a paper of this body waits.
        var entry = store.next(body, day(act).getYear());
        var content = typesetter.set(draft.numbered(entry.number()));
        store.insert(
                new Paper(
                        Keys.next(),
                        act.file().id(),
                        line.version(),
                        line.act(),
                        kind,
                        draft.issuer(),
                        entry.number(),
                        line.at(),
                        new Paper.Printed(content, sm3(content))),
                entry);
    }

    /** What would be issued with this act, marked as a preview; nothing is written and no number is taken. Empty for an act without a paper. */
    public Optional<String> preview(WrittenAct act) {
        return PaperKind.of(act.line().act())
                .map(kind -> drafting.letter(kind, act, "信约〔" + day(act).getYear() + "〕　　号（签发时编号）", true))
                .map(typesetter::set);
    }

    /** The papers of a case that these parties may read, oldest first: those of acts that they see whole. */
    public List<Paper> shown(UUID caseId, Set<Party> parties) {
        return store.of(caseId).stream()
                .filter(paper -> Visibility.of(paper.act(), parties) == Visibility.FULL)
                .toList();
    }

    /** The headings of {@link #shown}. */
    public List<PaperHeading> headings(UUID caseId, Set<Party> parties) {
        return store.headings(caseId).stream()
                .filter(paper -> Visibility.of(paper.act(), parties) == Visibility.FULL)
                .toList();
    }

    /** The headings of {@link #all}. */
    public List<PaperHeading> allHeadings(UUID caseId) {
        return store.headings(caseId);
    }

    /** All papers of a case, oldest first; for those who watch over all cases. */
    public List<Paper> all(UUID caseId) {
        return store.of(caseId);
    }

    /**
     * The paper as PDF; the same bytes every time.
     *
     * @throws IllegalStateException when the content no longer agrees with its digest
     */
    public byte[] pdf(Paper paper) {
        var printed = paper.printed();
        if (!sm3(printed.content()).equals(printed.sm3())) {
            throw new IllegalStateException("the content of paper " + paper.id() + " is not what was issued");
        }
        return press.print(new Press.Sheet(Press.Format.LETTER, paper.title(), printed.content(), paper.issuedAt()));
    }

    private static LocalDate day(WrittenAct act) {
        return LocalDate.ofInstant(act.line().at(), Calendars.zone());
    }

    private static String sm3(String content) {
        var bytes = content.getBytes(StandardCharsets.UTF_8);
        var digest = new SM3Digest();
        digest.update(bytes, 0, bytes.length);
        var out = new byte[digest.getDigestSize()];
        digest.doFinal(out, 0);
        return HexFormat.of().formatHex(out);
    }
}
