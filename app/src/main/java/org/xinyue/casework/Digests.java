package org.xinyue.casework;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.bouncycastle.crypto.digests.SM3Digest;
import org.xinyue.casework.store.DecisionJson;

/** SM3 over what a history line says and the digest of the line before it (摘要). */
final class Digests {
    private final DecisionJson json;

    Digests(DecisionJson json) {
        this.json = json;
    }

    String of(UUID caseId, HistoryLine line, String previous) {
        var said = Stream.of(
                        previous,
                        caseId,
                        line.version(),
                        line.at().toEpochMilli(),
                        line.act(),
                        line.clause().id(),
                        line.seal().procedureVersion(),
                        line.party(),
                        line.actor(),
                        line.bodyId(),
                        line.from(),
                        line.to(),
                        json.write(line.decision()))
                .map(String::valueOf)
                .collect(Collectors.joining("\n"));
        var bytes = said.getBytes(StandardCharsets.UTF_8);
        var digest = new SM3Digest();
        digest.update(bytes, 0, bytes.length);
        var out = new byte[digest.getDigestSize()];
        digest.doFinal(out, 0);
        return HexFormat.of().formatHex(out);
    }
}
