package org.xinyue.channel.http;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.NonTransientDataAccessResourceException;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.MultipartException;
import org.xinyue.casework.CaseMoved;
import org.xinyue.casework.decision.DecisionInvalid;
import org.xinyue.casework.procedure.ActRefused;
import org.xinyue.channel.Fault;
import org.xinyue.channel.NumberConflict;
import org.xinyue.channel.SubmissionRefused;
import org.xinyue.channel.http.gate.Problem;
import org.xinyue.channel.matter.EntryUnknown;
import org.xinyue.channel.matter.NotNow;
import org.xinyue.channel.report.ReportUnknown;
import org.xinyue.document.DocumentRefused;

/** Every refusal of the channel contract as a problem (RFC 9457). */
@RestControllerAdvice(basePackageClasses = Refusals.class)
class Refusals {
    private static final Logger LOG = LoggerFactory.getLogger(Refusals.class);

    @ExceptionHandler
    ResponseEntity<Problem> on(SubmissionRefused refused) {
        return answer(Problem.of(
                        HttpStatus.UNPROCESSABLE_CONTENT,
                        "invalid",
                        "内容需要改正",
                        "没有登记，有 " + refused.faults().size() + " 处需要改正，见 errors；改正后用同一编号重新发送")
                .with(refused.faults()));
    }

    @ExceptionHandler
    ResponseEntity<Problem> on(NumberConflict conflict) {
        return answer(
                Problem.of(HttpStatus.CONFLICT, "number-conflict", "渠道编号已经用过", String.valueOf(conflict.getMessage()))
                        .showing(conflict.differences()));
    }

    @ExceptionHandler
    ResponseEntity<Problem> on(EntryUnknown unknown) {
        return answer(
                Problem.of(HttpStatus.NOT_FOUND, "unknown-number", "没有这件投诉", String.valueOf(unknown.getMessage())));
    }

    @ExceptionHandler
    ResponseEntity<Problem> on(ReportUnknown unknown) {
        return answer(
                Problem.of(HttpStatus.NOT_FOUND, "unknown-report", "没有这件回告", String.valueOf(unknown.getMessage())));
    }

    @ExceptionHandler
    ResponseEntity<Problem> on(NotNow refused) {
        return answer(Problem.of(HttpStatus.CONFLICT, "not-now", "现在不能这样办", String.valueOf(refused.getMessage())));
    }

    @ExceptionHandler
    ResponseEntity<Problem> on(ActRefused refused) {
        return answer(Problem.of(HttpStatus.CONFLICT, "not-now", "现在不能这样办", String.valueOf(refused.getMessage())));
    }

    @ExceptionHandler
    ResponseEntity<Problem> on(CaseMoved moved) {
        LOG.debug("moved on", moved);
        return answer(Problem.of(HttpStatus.CONFLICT, "moved", "案件刚有变化", "本件刚刚有了新的办理动作，请查询状态后重发"));
    }

    @ExceptionHandler
    ResponseEntity<Problem> on(DecisionInvalid invalid) {
        return answer(Problem.of(HttpStatus.UNPROCESSABLE_CONTENT, "invalid", "内容需要改正", "见 errors，改正后重新发送")
                .with(List.of(
                        new Fault("/" + invalid.field(), Fault.Kind.INVALID, String.valueOf(invalid.getMessage())))));
    }

    @ExceptionHandler
    ResponseEntity<Problem> on(DocumentRefused refused) {
        return answer(Problem.of(
                HttpStatus.UNPROCESSABLE_CONTENT, "file-refused", "材料不能接收", String.valueOf(refused.getMessage())));
    }

    @ExceptionHandler
    ResponseEntity<Problem> on(StrictJson.Unreadable unreadable) {
        return answer(Problem.of(
                HttpStatus.BAD_REQUEST, "unreadable-body", "正文读不懂", String.valueOf(unreadable.getMessage())));
    }

    @ExceptionHandler
    ResponseEntity<Problem> on(MaxUploadSizeExceededException large) {
        LOG.debug("too large", large);
        return answer(Problem.of(HttpStatus.CONTENT_TOO_LARGE, "too-large", "文件太大", "单个文件不能超过 20 MB，请压缩或拆分后再发送"));
    }

    @ExceptionHandler
    ResponseEntity<Problem> on(MultipartException broken) {
        LOG.debug("no multipart", broken);
        return answer(Problem.of(
                HttpStatus.BAD_REQUEST, "unreadable-body", "表单读不懂", "请按 multipart/form-data 发送，文件放在 file 一项"));
    }

    @ExceptionHandler({CannotCreateTransactionException.class, NonTransientDataAccessResourceException.class})
    ResponseEntity<Problem> unavailable(Exception busy) {
        LOG.warn("no connection to the database was free", busy);
        var problem = Problem.unavailable();
        return ResponseEntity.status(problem.status())
                .header("Retry-After", Problem.RETRY_AFTER)
                .contentType(MediaType.parseMediaType(Problem.MEDIA_TYPE))
                .body(problem);
    }

    @ExceptionHandler
    ResponseEntity<Problem> on(Exception failure, HttpServletRequest request) {
        LOG.error("{} {} failed", request.getMethod(), request.getRequestURI().replaceAll("[\\r\\n]", ""), failure);
        return answer(Problem.of(HttpStatus.INTERNAL_SERVER_ERROR, "failed", "平台出错", Problem.FAILED));
    }

    static ResponseEntity<Problem> answer(Problem problem) {
        return ResponseEntity.status(problem.status())
                .contentType(MediaType.parseMediaType(Problem.MEDIA_TYPE))
                .body(problem);
    }
}
