package org.xinyue.channel.drop;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.regex.Pattern;
import org.xinyue.channel.delivery.Deliveries;
import org.xinyue.channel.sheet.SheetLimits;

/**
 * A file that lies in a drop folder. It has arrived when its digest lies beside it; an xlsx also when it has lain still for a while, for a broken one is
 * recognised. Half a CSV cannot be told from a whole one.
 */
record Arrival(Path file) {
    static final String DIGEST = ".sm3";
    /** How long an xlsx without digest has to lie still. */
    static final Duration STILL = Duration.ofMinutes(2);

    private static final Pattern NAME = Pattern.compile("[\\p{L}\\p{N}_][\\p{L}\\p{N}_. -]{0,113}\\.(?i:xlsx|csv)");
    private static final Pattern HEX = Pattern.compile("([0-9a-fA-F]{64})(?:\\s.*)?", Pattern.DOTALL);
    private static final int LONGEST_DIGEST = 400;

    String name() {
        return file.getFileName().toString();
    }

    Path digestFile() {
        return file.resolveSibling(name() + DIGEST);
    }

    /** True for what is still being written, for digests, and for what a system hides. */
    boolean isNoDelivery() {
        var name = name().toLowerCase(Locale.ROOT);
        return name.endsWith(".part") || name.endsWith(".tmp") || name.endsWith(DIGEST) || name.startsWith(".");
    }

    /** True when it may be looked at; whatever is no sheet by its name lies still as well before it is refused. */
    boolean hasArrived(Instant now) throws IOException {
        if (Files.exists(digestFile(), LinkOption.NOFOLLOW_LINKS)) {
            return true;
        }
        var still = Files.getLastModifiedTime(file, LinkOption.NOFOLLOW_LINKS)
                .toInstant()
                .isBefore(now.minus(STILL));
        return still && !name().toLowerCase(Locale.ROOT).endsWith(".csv");
    }

    /**
     * Its bytes, when they are what the digest says.
     *
     * @throws DropRefused when it is no plain file of whom the folder belongs to, or not whole
     */
    byte[] read() throws IOException {
        demandPlain(file);
        if (!NAME.matcher(name()).matches()) {
            throw new DropRefused("文件名只能用文字、数字、-、_、. 和空格，以 .xlsx 或 .csv 结尾，最长 120 个字，请改名后重新投递");
        }
        var content = bounded(file, SheetLimits.BYTES);
        if (Files.exists(digestFile(), LinkOption.NOFOLLOW_LINKS)) {
            demandPlain(digestFile());
            var written =
                    HEX.matcher(new String(bounded(digestFile(), LONGEST_DIGEST), StandardCharsets.US_ASCII).strip());
            if (!written.matches()) {
                throw new DropRefused("摘要文件不是 64 位十六进制的 SM3 摘要，请重新生成后连同原件再投递");
            }
            if (!written.group(1).equalsIgnoreCase(Deliveries.digest(content))) {
                throw new DropRefused("文件与摘要不符，可能没有传完整，请重新投递文件和摘要");
            }
        }
        return content;
    }

    /** True when it lies there and is what was taken; a later file of the same name is not. */
    boolean says(String digest) throws IOException {
        return Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)
                && Files.size(file) <= SheetLimits.BYTES
                && Deliveries.digest(bounded(file, SheetLimits.BYTES)).equals(digest);
    }

    private static byte[] bounded(Path file, long most) throws IOException {
        // Not through a link, even one put there since it was looked at.
        var options = new OpenOption[] {StandardOpenOption.READ, LinkOption.NOFOLLOW_LINKS};
        try (var in = Files.newInputStream(file, options)) {
            var content = in.readNBytes(Math.toIntExact(most + 1));
            if (content.length > most) {
                throw new DropRefused("文件过大（最多 20 MB），请分成几个文件投递");
            }
            return content;
        }
    }

    private static void demandPlain(Path file) throws IOException {
        if (Files.isSymbolicLink(file)) {
            throw new DropRefused("投递的是符号链接，不是文件；请投递文件本身");
        }
        if (!Files.exists(file, LinkOption.NOFOLLOW_LINKS)) {
            throw new NoSuchFileException(file.toString());
        }
        if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
            throw new DropRefused("投递的不是文件；请投递 xlsx 或 CSV 文件");
        }
        var owner = Files.getOwner(file, LinkOption.NOFOLLOW_LINKS);
        if (!owner.equals(Files.getOwner(file.getParent(), LinkOption.NOFOLLOW_LINKS))) {
            throw new DropRefused("文件不属于投递目录的主人；请用接入系统自己的账户投递");
        }
        if (links(file) > 1) {
            throw new DropRefused("文件在别处还有硬链接，内容可能被改动；请投递单独的文件");
        }
    }

    private static int links(Path file) throws IOException {
        return Files.getAttribute(file, "unix:nlink", LinkOption.NOFOLLOW_LINKS) instanceof Integer links ? links : 1;
    }
}
