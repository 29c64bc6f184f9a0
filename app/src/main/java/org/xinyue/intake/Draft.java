package org.xinyue.intake;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A complaint being written (草稿), as typed: good or not, nothing is lost.
 *
 * @param answers what was typed, by field name; holds identity, so it lives sealed
 * @param done parts that were saved without a fault
 * @param lodged true when it has become a case; then there are no answers left here
 * @param registrar who writes it down for a caller, null for one who writes for himself
 */
public record Draft(
        UUID id,
        Channel channel,
        Map<String, String> answers,
        Set<Part> done,
        Instant savedAt,
        boolean lodged,
        @Nullable Registrar registrar) {
    /** Field for the number under which the door itself keeps what an official writes down: a hotline's work order (工单号). No part of the form asks for it. */
    public static final String OWN_NUMBER = "ownNumber";

    public Draft {
        answers = Map.copyOf(answers);
        done = Set.copyOf(done);
    }

    /** What was typed into the field, "" when nothing. */
    public String answer(String field) {
        return answers.getOrDefault(field, "");
    }

    /** The door's own number, "" when none was given. */
    public String ownNumber() {
        return answer(OWN_NUMBER).strip();
    }

    /** The first part not yet saved without fault; empty when all are. */
    public Optional<Part> firstOpen() {
        return Arrays.stream(Part.values()).filter(part -> !done.contains(part)).findFirst();
    }

    /**
     * A short digest of what is kept of this part. A page carries the one it was made from, so that it can be told when somebody
     * else wrote the part meanwhile.
     */
    public String mark(Part part) {
        return mark(part, answers);
    }

    static String mark(Part part, Map<String, String> answers) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            for (String field : part.fields()) {
                digest.update(answers.getOrDefault(field, "").getBytes(StandardCharsets.UTF_8));
                digest.update((byte) 0);
            }
            return HexFormat.of().formatHex(digest.digest(), 0, 12);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** Says nothing of the content: log lines may contain this. */
    @Override
    public String toString() {
        return "Draft[" + id + ", " + channel + (lodged ? ", lodged]" : "]");
    }
}
