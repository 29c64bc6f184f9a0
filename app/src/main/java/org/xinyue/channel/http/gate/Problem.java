package org.xinyue.channel.http.gate;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.xinyue.channel.Difference;
import org.xinyue.channel.Fault;
import tools.jackson.databind.json.JsonMapper;

/**
 * Why a request was not carried out (RFC 9457). What a person reads is Chinese and says what to do next.
 *
 * @param type names the kind of problem for programs, urn:xinyue:problem:…
 * @param errors each fault with its place, empty when it is not about places
 * @param differences for a number used before: where the two differ, else empty
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record Problem(
        String type, String title, int status, String detail, List<Place> errors, List<Changed> differences) {
    /** Media type of a problem. */
    public static final String MEDIA_TYPE = "application/problem+json;charset=UTF-8";

    /** What to do after a refusal for now. */
    static final String LATER = "按 Retry-After 等候后，内容不变重新发送；签名请求要换随机串重新签名";

    /** What to do when the platform broke off. */
    public static final String FAILED = "这一次没有办成，内容不变重新发送即可，不会重复登记；签名请求要换随机串重新签名；一直不成功的，请联系平台管理员";

    /** Seconds to wait when the database cannot be asked. */
    public static final String RETRY_AFTER = "2";

    private static final JsonMapper JSON = JsonMapper.builder().build();

    public Problem {
        errors = List.copyOf(errors);
        differences = List.copyOf(differences);
    }

    /** One fault: where (RFC 6901), its kind for programs, and the sentence. */
    public record Place(String pointer, String code, String detail) {
        static Place of(Fault fault) {
            return new Place(fault.pointer(), fault.kind().code(), fault.sentence());
        }
    }

    /** One item that was sent differently the first time; {@code before} is masked. */
    public record Changed(String pointer, String label, String before, String now) {
        static Changed of(Difference difference) {
            return new Changed(
                    difference.item().pointer(), difference.item().label(), difference.before(), difference.now());
        }
    }

    /** A problem of this kind, e.g. rate-limited. */
    public static Problem of(HttpStatus status, String kind, String title, String detail) {
        return new Problem("urn:xinyue:problem:" + kind, title, status.value(), detail, List.of(), List.of());
    }

    /** The database cannot be asked just now. */
    public static Problem unavailable() {
        return of(HttpStatus.SERVICE_UNAVAILABLE, "busy", "平台繁忙", "数据库暂时繁忙，这一次没有执行；请" + LATER);
    }

    /** The same with its faults. */
    public Problem with(List<Fault> faults) {
        return new Problem(
                type, title, status, detail, faults.stream().map(Place::of).toList(), differences);
    }

    /** The same with the differences. */
    public Problem showing(List<Difference> found) {
        return new Problem(
                type,
                title,
                status,
                detail,
                errors,
                found.stream().map(Changed::of).toList());
    }

    /** Answers with it. */
    public void send(HttpServletResponse response) throws IOException {
        response.setStatus(status);
        response.setContentType(MEDIA_TYPE);
        response.setHeader("Cache-Control", "no-store");
        response.getOutputStream().write(JSON.writeValueAsBytes(this));
    }
}
