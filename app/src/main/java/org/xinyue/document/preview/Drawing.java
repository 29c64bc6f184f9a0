package org.xinyue.document.preview;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.Arrays;

/** What the worker answers, and how it is written down between the two processes. */
public final class Drawing {
    private static final int LARGEST = 12 * 1024 * 1024;

    private final Outcome outcome;
    private final String mediaType;
    private final int page;
    private final int pages;
    private final byte[] picture;

    Drawing(String mediaType, int page, int pages, byte[] picture) {
        this(Outcome.DRAWN, mediaType, page, pages, picture);
    }

    private Drawing(Outcome outcome, String mediaType, int page, int pages, byte[] picture) {
        this.outcome = outcome;
        this.mediaType = mediaType;
        this.page = page;
        this.pages = pages;
        this.picture = picture;
    }

    static Drawing none(Outcome outcome) {
        return new Drawing(outcome, "", 0, 0, new byte[0]);
    }

    public Outcome outcome() {
        return outcome;
    }

    /** Of the picture; "" when there is none. */
    public String mediaType() {
        return mediaType;
    }

    public int page() {
        return page;
    }

    public int pages() {
        return pages;
    }

    public byte[] picture() {
        return Arrays.copyOf(picture, picture.length);
    }

    void write(DataOutputStream out) throws IOException {
        out.writeUTF(outcome.name());
        out.writeBoolean(mediaType.equals(Encoder.PNG));
        out.writeInt(page);
        out.writeInt(pages);
        out.writeInt(picture.length);
        out.write(picture);
        out.flush();
    }

    /** Believes the worker nothing: what it says is bounded, and its picture has one of two types. */
    static Drawing read(DataInputStream in) throws IOException {
        var outcome = outcome(in.readUTF());
        var mediaType = in.readBoolean() ? Encoder.PNG : Encoder.JPEG;
        int page = in.readInt();
        int pages = in.readInt();
        int length = in.readInt();
        if (length < 0 || length > LARGEST) {
            throw new IOException("the worker answered something else");
        }
        var picture = in.readNBytes(length);
        if (picture.length != length) {
            throw new IOException("the worker stopped in the middle");
        }
        return outcome == Outcome.DRAWN ? new Drawing(mediaType, page, pages, picture) : none(outcome);
    }

    private static Outcome outcome(String name) throws IOException {
        try {
            return Outcome.valueOf(name);
        } catch (IllegalArgumentException unknown) {
            throw new IOException("the worker answered something else", unknown);
        }
    }
}
