package org.xinyue.credit;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.bouncycastle.crypto.digests.SM3Digest;

/** SM3 over what a version says and the digest of the version before it (摘要). */
public final class EntryDigest {
    private EntryDigest() {}

    static String of(CreditEntry entry, String previous) {
        var subject = entry.subject();
        var finding = entry.finding();
        var basis = entry.basis();
        return of(Stream.of(
                        previous,
                        entry.id(),
                        entry.version(),
                        subject.bodyId(),
                        subject.name(),
                        finding.kind(),
                        finding.item(),
                        finding.severity(),
                        finding.ground(),
                        finding.facts(),
                        basis.document(),
                        basis.confirmingBody(),
                        basis.confirmedOn(),
                        basis.source(),
                        entry.lastDay(),
                        entry.status(),
                        entry.objected(),
                        entry.stamp().operation(),
                        entry.stamp().reason(),
                        entry.stamp().by(),
                        entry.stamp().at().toEpochMilli())
                .map(String::valueOf)
                .collect(Collectors.joining("\n")));
    }

    /** SM3 of a text, 64 hexadecimal digits. */
    public static String of(String text) {
        var bytes = text.getBytes(StandardCharsets.UTF_8);
        var digest = new SM3Digest();
        digest.update(bytes, 0, bytes.length);
        var out = new byte[digest.getDigestSize()];
        digest.doFinal(out, 0);
        return HexFormat.of().formatHex(out);
    }

    /** True when each version carries the digest that it and the one before it call for; the oldest first. */
    public static boolean holds(List<CreditEntry> versions) {
        var previous = "";
        for (var version : versions) {
            if (!of(version, previous).equals(version.stamp().digest())) {
                return false;
            }
            previous = version.stamp().digest();
        }
        return true;
    }
}
