package org.xinyue.channel.http;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.xinyue.channel.ChannelIntake;
import org.xinyue.channel.Fault;
import org.xinyue.channel.Item;
import org.xinyue.channel.Submission;
import org.xinyue.channel.SubmissionRefused;
import org.xinyue.channel.http.gate.Body;
import org.xinyue.channel.http.gate.Gate;
import org.xinyue.channel.matter.DoorCorrections;
import org.xinyue.channel.matter.DoorReplies;
import org.xinyue.channel.matter.DoorUpdates;
import org.xinyue.policy.Clause;
import org.xinyue.policy.Implements;

/** Complaints of one door: handed in, corrected, added to, taken back, asked after. */
@RestController
@RequestMapping(path = "/api/v1/complaints", produces = "application/json")
@Tag(name = "complaints", description = "投诉的报送、更正、补充、撤回和查询")
@Implements({Clause.A2_CHANNELS, Clause.A4_INTAKE_1600})
class ComplaintController {
    private final Gathering intake;
    private final DoorCorrections corrections;
    private final DoorUpdates updates;
    private final DoorReplies replies;

    ComplaintController(Gathering intake, DoorCorrections corrections, DoorUpdates updates, DoorReplies replies) {
        this.intake = intake;
        this.corrections = corrections;
        this.updates = updates;
        this.replies = replies;
    }

    @Operation(summary = "报送一件投诉", description = "同一编号、同一内容重复报送，得到同一张回执；同一编号、不同内容的，返回 409 和差异。")
    @ApiResponse(responseCode = "201", description = "已登记")
    @ApiResponse(responseCode = "200", description = "此前已经登记过，回执相同")
    @PostMapping
    ResponseEntity<Answers.Receipt> take(HttpServletRequest request) {
        var submission = Readings.submission(Body.of(request).text());
        var taken = intake.take(new ChannelIntake.Handed(ChannelIntake.Sender.of(Gate.client(request)), submission));
        var receipt = Answers.Receipt.of(taken, submission.number());
        return taken.repeated()
                ? ResponseEntity.ok(receipt)
                : ResponseEntity.created(URI.create("/api/v1/complaints/"
                                + URLEncoder.encode(submission.number(), StandardCharsets.UTF_8)
                                        .replace("+", "%20")))
                        .body(receipt);
    }

    @Operation(summary = "更正一件投诉的内容", description = "受理前可以更正，发送全部数据项；受理后返回 409，请改用补充接口。不能换被投诉机关。")
    @ApiResponse(responseCode = "200", description = "已更正，或者内容没有变化")
    @PutMapping("/{number}")
    Answers.Corrected correct(@PathVariable String number, HttpServletRequest request) {
        var sent = Readings.submission(Body.of(request).text());
        if (!sent.number().isEmpty() && !sent.number().equals(number)) {
            throw new SubmissionRefused(
                    List.of(Fault.at(Item.NUMBER, Fault.Kind.INVALID, "正文中的渠道编号与地址中的不同，请核对要更正哪一件")));
        }
        var items = sent.items();
        items.put(Item.NUMBER, number);
        return Answers.Corrected.of(corrections.correct(Gate.client(request), new Submission(items)));
    }

    @Operation(summary = "补充说明", description = "number 是这条补充自己的编号，重发不会重复；被要求补正的，即作为补正。")
    @ApiResponse(responseCode = "201", description = "已补充")
    @ApiResponse(responseCode = "200", description = "此前已经收到过")
    @PostMapping("/{number}/supplements")
    ResponseEntity<Answers.Done> supplement(@PathVariable String number, HttpServletRequest request) {
        var message = Readings.message(Body.of(request).text(), "number", "text");
        var supplement =
                new DoorUpdates.Supplement(message.getOrDefault("/number", ""), message.getOrDefault("/text", ""));
        return answer(number, updates.supplement(Gate.client(request), number, supplement));
    }

    @Operation(summary = "撤回投诉", description = "作出核实结论前可以撤回；之后返回 409。")
    @ApiResponse(responseCode = "201", description = "已撤回")
    @ApiResponse(responseCode = "200", description = "此前已经撤回")
    @PostMapping("/{number}/withdrawal")
    ResponseEntity<Answers.Done> withdraw(@PathVariable String number, HttpServletRequest request) {
        var message = Readings.message(Body.of(request).text(), "reason");
        return answer(number, updates.withdraw(Gate.client(request), number, message.getOrDefault("/reason", "")));
    }

    private static ResponseEntity<Answers.Done> answer(String number, DoorUpdates.Done done) {
        return ResponseEntity.status(done.repeated() ? HttpStatus.OK : HttpStatus.CREATED)
                .body(new Answers.Done(number, done.repeated()));
    }

    @Operation(summary = "查询办理状态")
    @GetMapping("/{number}")
    Answers.Status status(@PathVariable String number, HttpServletRequest request) {
        return Answers.Status.of(replies.status(Gate.client(request).door(), number));
    }

    @Operation(summary = "查询作出的决定", description = "与投诉人得到的一致，按先后排列。")
    @GetMapping("/{number}/decisions")
    Answers.Decisions decisions(@PathVariable String number, HttpServletRequest request) {
        return new Answers.Decisions(
                number,
                replies.decisions(Gate.client(request).door(), number).stream()
                        .map(Answers.Decision::of)
                        .toList());
    }
}
