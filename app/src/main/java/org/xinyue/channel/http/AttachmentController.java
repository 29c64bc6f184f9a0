package org.xinyue.channel.http;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;
import org.xinyue.channel.Fault;
import org.xinyue.channel.SubmissionRefused;
import org.xinyue.channel.http.gate.Body;
import org.xinyue.channel.http.gate.Gate;
import org.xinyue.channel.matter.DoorUpdates;
import org.xinyue.policy.Clause;
import org.xinyue.policy.Implements;

/** Evidence that a door sends along, one file at a time, each with its digest. */
@RestController
@Tag(name = "complaints")
@Implements(Clause.A2_CHANNELS)
class AttachmentController {
    private static final String PATH = "/api/v1/complaints/{number}/attachments";
    private static final String SM3 = "[0-9a-f]{64}";

    private final DoorUpdates updates;

    AttachmentController(DoorUpdates updates) {
        this.updates = updates;
    }

    @Operation(
            summary = "发送证据材料（正文即文件）",
            description = "文件名放在 X-File-Name（UTF-8 百分号编码），SM3 放在 X-Content-SM3；同一文件重发不会重复。")
    @Parameter(name = "X-Content-SM3", in = ParameterIn.HEADER, required = true, description = "文件的 SM3，64 位十六进制")
    @Parameter(name = "X-File-Name", in = ParameterIn.HEADER, description = "文件名，UTF-8 百分号编码；用表单的不填")
    @ApiResponse(responseCode = "201", description = "已收到")
    @PostMapping(path = PATH, consumes = "application/octet-stream", produces = "application/json")
    ResponseEntity<Answers.Attachment> raw(@PathVariable String number, HttpServletRequest request) throws IOException {
        var name = URLDecoder.decode(
                Objects.requireNonNullElse(request.getHeader("X-File-Name"), ""), StandardCharsets.UTF_8);
        declared(request, name);
        try (var arrived = ArrivedFile.of(request.getInputStream(), ArrivedFile.PATIENCE)) {
            return attach(number, request, name, arrived::open);
        }
    }

    @Operation(summary = "发送证据材料（表单）", description = "文件放在 file 一项，它的 SM3 放在 X-Content-SM3。")
    @Parameter(name = "X-Content-SM3", in = ParameterIn.HEADER, required = true, description = "文件的 SM3，64 位十六进制")
    @ApiResponse(responseCode = "201", description = "已收到")
    @PostMapping(path = PATH, consumes = "multipart/form-data", produces = "application/json")
    ResponseEntity<Answers.Attachment> form(
            @PathVariable String number,
            @RequestParam(name = "file", required = false) @Nullable MultipartFile file,
            HttpServletRequest request) {
        if (file == null) {
            throw refused("/file", "请把文件放在表单的 file 一项");
        }
        return attach(
                number, request, Objects.requireNonNullElse(file.getOriginalFilename(), ""), file::getInputStream);
    }

    /** Where a file is read from. */
    private interface Source {
        InputStream open() throws IOException;
    }

    private ResponseEntity<Answers.Attachment> attach(
            String number, HttpServletRequest request, String name, Source source) {
        var sm3 = declared(request, name);
        var attachment = new DoorUpdates.Attachment(name, sm3, () -> {
            try {
                return source.open();
            } catch (IOException broken) {
                throw new UncheckedIOException(broken);
            }
        });
        return ResponseEntity.status(HttpStatus.CREATED)
                .body(Answers.Attachment.of(updates.attach(Gate.client(request), number, attachment)));
    }

    /** The digest that the sender declares. */
    private static String declared(HttpServletRequest request, String name) {
        var sm3 = Body.of(request).sm3();
        if (!sm3.matches(SM3)) {
            throw refused("", "请在请求头 X-Content-SM3 中写明文件的 SM3 摘要，64 位十六进制");
        }
        if (name.isBlank()) {
            throw refused("", "请写明文件名：正文即文件的，放在请求头 X-File-Name（UTF-8 百分号编码）");
        }
        return sm3;
    }

    private static SubmissionRefused refused(String pointer, String sentence) {
        return new SubmissionRefused(List.of(new Fault(pointer, Fault.Kind.MISSING, sentence)));
    }
}
