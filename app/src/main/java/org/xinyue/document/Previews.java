package org.xinyue.document;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.xinyue.document.preview.Drawing;
import org.xinyue.document.preview.Sort;
import org.xinyue.document.preview.Workshop;
import org.xinyue.policy.Clause;
import org.xinyue.policy.Implements;

/**
 * Shows a file without handing it out (预览). It is drawn by a process of its own with little memory, little time, no environment and nothing of ours open, so
 * that a file made to do harm harms that process; what comes back is a picture. Nothing is kept, in memory or on disk.
 */
@Service
@Implements(Clause.B4_SECRETS)
public class Previews {
    /** Files in memory at once, those being drawn included: each has up to 20 MB. */
    private static final int MOST_WAITING = 8;

    private static final int TURNS = 64;
    private static final int PATIENCE_SECONDS = 5;

    private final Documents documents;
    private final Workshop workshop = new Workshop();
    private final Semaphore waiting = new Semaphore(MOST_WAITING);
    /** Whose turn it is among dossiers of the same remainder: who asks for many files of one takes no place from the others. */
    private final List<Semaphore> turns =
            Stream.generate(() -> new Semaphore(1)).limit(TURNS).toList();

    Previews(Documents documents) {
        this.documents = documents;
    }

    /**
     * One page. Who may see the file is the caller's question.
     *
     * @param page counted from 1
     * @throws PreviewRefused when the file is no picture and no PDF, is damaged, locked or too large, or has no such page
     */
    public Preview page(StoredDocument document, int page) {
        var sort = switch (document.mediaType()) {
            case "application/pdf" -> Sort.PDF;
            case "image/png" -> Sort.PNG;
            case "image/jpeg" -> Sort.JPEG;
            default -> throw new PreviewRefused("这类文件不能预览，请下载查看。");
        };
        var turn = turns.get(Math.floorMod(document.dossierId().hashCode(), TURNS));
        if (!acquired(turn)) {
            throw busy();
        }
        try {
            return page(document, sort, page);
        } finally {
            turn.release();
        }
    }

    private static boolean acquired(Semaphore turn) {
        try {
            return turn.tryAcquire(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private Preview page(StoredDocument document, Sort sort, int page) {
        if (!waiting.tryAcquire()) {
            throw busy();
        }
        try (var content = documents.open(document.id())) {
            return shown(workshop.draw(sort, page, content.readAllBytes()));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } finally {
            waiting.release();
        }
    }

    private static PreviewRefused busy() {
        return new PreviewRefused("现在打开预览的人较多，请过一会儿再试，或者下载查看。");
    }

    private static Preview shown(Drawing drawing) {
        return switch (drawing.outcome()) {
            case DRAWN ->
                new Preview(
                        "data:" + drawing.mediaType() + ";base64,"
                                + Base64.getEncoder().encodeToString(drawing.picture()),
                        drawing.page(),
                        drawing.pages());
            case DAMAGED -> throw new PreviewRefused("文件不完整或已损坏，不能预览，请下载查看或请提交方重新提供。");
            case LOCKED -> throw new PreviewRefused("文件设有打开密码，不能预览，请下载查看或请提交方去掉密码后重新提供。");
            case TOO_LARGE -> throw new PreviewRefused("画面太大或内容太复杂，不能预览，请下载查看。");
            case NO_SUCH_PAGE -> throw new PreviewRefused("没有这一页，请从第 1 页开始看。");
            case BUSY -> throw busy();
        };
    }
}
