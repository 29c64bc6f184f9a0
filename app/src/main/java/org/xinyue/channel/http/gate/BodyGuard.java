package org.xinyue.channel.http.gate;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Locale;
import java.util.Objects;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;
import org.springframework.web.filter.OncePerRequestFilter;
import org.xinyue.channel.Sm3;

/** Reads what comes, as far as it is no more than it may be: bytes, inflated bytes, and a text that is one. */
final class BodyGuard extends OncePerRequestFilter {
    /** Most bytes of a text, also after inflating; a complaint has some four. */
    static final int MOST = 1 << 20;

    private static final String FILES = "/attachments";
    private static final Charset GB18030 = Charset.forName("GB18030");

    /** Ends the request with this problem. */
    private static final class Refused extends Exception {
        private final transient Problem problem;

        Refused(HttpStatus status, String kind, String title, String detail) {
            super(detail, null, false, false);
            this.problem = Problem.of(status, kind, title, detail);
        }
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        try {
            read(request).keep(request);
        } catch (Refused refused) {
            refused.problem.send(response);
            return;
        }
        chain.doFilter(request, response);
    }

    private static Body read(HttpServletRequest request) throws Refused, IOException {
        if (request.getRequestURI().endsWith(FILES)) {
            encoding(request, "");
            return new Body(
                    Objects.requireNonNullElse(request.getHeader("X-Content-SM3"), "")
                            .toLowerCase(Locale.ROOT),
                    "");
        }
        if (request.getContentLengthLong() > MOST) {
            throw tooLarge();
        }
        byte[] sent = most(request.getInputStream());
        var digest = Sm3.hex(sent);
        return new Body(digest, sent.length == 0 ? "" : decode(inflate(request, sent), request.getContentType()));
    }

    private static byte[] inflate(HttpServletRequest request, byte[] sent) throws Refused {
        if (!encoding(request, "gzip")) {
            return sent;
        }
        try (var inflating = new GZIPInputStream(new ByteArrayInputStream(sent))) {
            return most(inflating);
        } catch (IOException broken) {
            throw new Refused(HttpStatus.BAD_REQUEST, "unreadable-body", "正文无法解压", "声明为 gzip，但解压失败；请检查压缩程序，或不压缩直接发送");
        }
    }

    /** True when the body comes in this encoding; any other is refused. */
    private static boolean encoding(HttpServletRequest request, String accepted) throws Refused {
        var named = Objects.requireNonNullElse(request.getHeader("Content-Encoding"), "")
                .strip()
                .toLowerCase(Locale.ROOT);
        if (named.isEmpty() || named.equals("identity")) {
            return false;
        }
        if (!named.equals(accepted)) {
            throw new Refused(
                    HttpStatus.UNSUPPORTED_MEDIA_TYPE,
                    "content-encoding",
                    "不支持这种压缩",
                    "正文只接受不压缩" + (accepted.isEmpty() ? "" : "或 gzip") + "，收到的是 " + named);
        }
        return true;
    }

    private static byte[] most(InputStream content) throws Refused, IOException {
        byte[] bytes = content.readNBytes(MOST + 1);
        if (bytes.length > MOST) {
            throw tooLarge();
        }
        return bytes;
    }

    private static Refused tooLarge() {
        return new Refused(
                HttpStatus.CONTENT_TOO_LARGE,
                "too-large",
                "正文太大",
                "正文（解压后）最多 " + MOST / 1024 + " KB；证据材料请用附件接口逐个发送，不要放进 JSON");
    }

    private static String decode(byte[] bytes, @Nullable String contentType) throws Refused {
        var declared = charset(contentType);
        var text = strict(bytes, declared == null ? StandardCharsets.UTF_8 : declared);
        if (text != null) {
            return text.startsWith("\uFEFF") ? text.substring(1) : text;
        }
        boolean chinese = declared == null && strict(bytes, GB18030) != null;
        throw new Refused(
                HttpStatus.BAD_REQUEST,
                "charset",
                "字符编码不对",
                chinese
                        ? "正文不是 UTF-8，看起来是 GBK/GB18030；请改用 UTF-8，或在 Content-Type 中写明 charset=GBK"
                        : "正文不是" + (declared == null ? " UTF-8" : "所声明的 " + declared.name()) + " 编码，请检查发送方的字符编码后重新发送");
    }

    /** As declared, GBK read as its superset; null when nothing is declared. */
    private static @Nullable Charset charset(@Nullable String contentType) throws Refused {
        try {
            var declared = contentType == null
                    ? null
                    : MediaType.parseMediaType(contentType).getCharset();
            if (declared == null) {
                return null;
            }
            return declared.name().startsWith("GB") ? GB18030 : declared;
        } catch (InvalidMediaTypeException | IllegalCharsetNameException | UnsupportedCharsetException unknown) {
            throw new Refused(
                    HttpStatus.UNSUPPORTED_MEDIA_TYPE, "charset", "字符编码不认识", "Content-Type 写的字符编码不认识，请用 UTF-8 或 GBK");
        }
    }

    private static @Nullable String strict(byte[] bytes, Charset charset) {
        try {
            return charset.newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException malformed) {
            return null;
        }
    }
}
