package org.xinyue.channel.http;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.util.UUID;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.xinyue.channel.http.gate.Gate;
import org.xinyue.channel.matter.DoorReplies;
import org.xinyue.channel.matter.EntryUnknown;
import org.xinyue.policy.Clause;
import org.xinyue.policy.Implements;

/** The same complaints by the id on their receipts: for doors whose numbers do not fit into an address. */
@RestController
@RequestMapping(path = "/api/v1/entries/{entryId}", produces = "application/json")
@Tag(name = "complaints")
@Implements({Clause.A2_CHANNELS, Clause.A3_REPORT_BACK})
class EntryController {
    private final DoorReplies replies;

    EntryController(DoorReplies replies) {
        this.replies = replies;
    }

    @Operation(summary = "按登记标识查询办理状态", description = "entryId 在回执和变更流中；渠道编号不便写入地址的，用这个接口。")
    @GetMapping
    Answers.Status status(@PathVariable String entryId, HttpServletRequest request) {
        return Answers.Status.of(replies.status(Gate.client(request).door(), id(entryId)));
    }

    @Operation(summary = "按登记标识查询作出的决定", description = "与按渠道编号查询的一致。")
    @GetMapping("/decisions")
    Answers.Decisions decisions(@PathVariable String entryId, HttpServletRequest request) {
        var door = Gate.client(request).door();
        return new Answers.Decisions(
                replies.status(door, id(entryId)).entry().ownNumber(),
                replies.decisions(door, id(entryId)).stream()
                        .map(Answers.Decision::of)
                        .toList());
    }

    /** What is no id at all is answered like one that nobody has. */
    private static UUID id(String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException none) {
            throw new EntryUnknown();
        }
    }
}
