package org.xinyue.audit;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Holds the signed heads against each other, then against the lines as they pass. */
final class HeadCheck {
    private final Findings findings;
    private final List<DayHead> heads = new ArrayList<>();
    private final Map<LocalDate, String> marks = new HashMap<>();
    private int next;

    /**
     * Checks the heads themselves.
     *
     * @param key the public key they must be signed with, null when it is not known
     */
    HeadCheck(HeadFiles files, @Nullable String key, Findings findings) {
        this.findings = findings;
        for (Path file : files.files()) {
            Optional<DayHead> head = files.read(file);
            if (head.isPresent()) {
                add(head.get(), key);
            } else {
                findings.broken(signed() + 1, "日首文件 " + file.getFileName() + " 无法识别，内容被改动。");
            }
        }
        if (heads.isEmpty() && key != null) {
            findings.missing(1, "签名密钥已在使用，但一个日首文件也没有：应在目录 " + files.folder() + "。");
        }
    }

    private void add(DayHead head, @Nullable String key) {
        if (key == null) {
            findings.broken(head.lines(), "没有可用来核对日首签名的公钥：请用 --key 指定，或恢复 keys/audit.key。");
        } else if (!head.key().equals(key)) {
            findings.broken(head.lines(), head.day() + " 的日首由另一把密钥签署。");
        } else if (!HeadKey.signed(key, head.content(), head.signature())) {
            findings.broken(head.lines(), head.day() + " 的日首签名不成立，内容被改动。");
        }
        follow(head);
        heads.add(head);
        marks.put(head.day(), head.mark());
    }

    private void follow(DayHead head) {
        DayHead before = heads.isEmpty() ? null : heads.getLast();
        String expected = before == null ? AuditTrail.START : before.mark();
        long from = signed() + 1;
        if (before != null && !head.day().equals(before.day().plusDays(1))) {
            findings.missing(from, before.day() + " 与 " + head.day() + " 之间的日首文件缺失。");
        } else if (!head.previous().equals(expected)) {
            if (before == null) {
                findings.missing(from, head.day() + " 之前的日首文件缺失。");
            } else {
                findings.broken(head.lines(), head.day() + " 的日首没有接在前一日之后。");
            }
        }
    }

    /** A line of the trail, in the order of their numbers. */
    void line(CopiedLine line) {
        while (next < heads.size() && heads.get(next).lines() <= line.number()) {
            DayHead head = heads.get(next++);
            if (head.lines() == line.number() && !head.digest().equals(line.digest())) {
                findings.broken(head.lines(), "这一行不是 " + head.day() + " 的日首所签署的那一行，日志被重写。");
                findings.missing(head.lines(), head.day() + " 的日首所签署的行已不在日志中。");
            }
        }
    }

    /** A line that says which head was signed. */
    void named(long line, String subject, String mark) {
        LocalDate day = LocalDate.parse(subject.substring(subject.lastIndexOf(' ') + 1));
        String present = marks.get(day);
        if (present == null) {
            findings.missing(line, "日志记载了 " + day + " 的日首，文件 " + day + ".head 却不在了。");
        } else if (!present.equals(mark)) {
            findings.broken(line, day + " 的日首不是当时签署的那一份。");
        }
    }

    /** The trail ended after this many lines. */
    void end(long lines) {
        if (next < heads.size()) {
            DayHead head = heads.getLast();
            findings.missing(lines + 1, "尾部被截去：" + head.day() + " 的日首签署到第 " + head.lines() + " 行。");
        }
    }

    int count() {
        return heads.size();
    }

    /** Lines the last head answers for. */
    long signed() {
        return heads.isEmpty() ? 0 : heads.getLast().lines();
    }
}
