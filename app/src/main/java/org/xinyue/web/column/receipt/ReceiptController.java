package org.xinyue.web.column.receipt;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;
import org.xinyue.casework.CaseUnknown;
import org.xinyue.policy.Clause;
import org.xinyue.policy.Implements;
import org.xinyue.web.column.SealedCookies;
import org.xinyue.web.column.SealedCookies.Kind;

/** Hands the receipt to whoever has just lodged, or has just typed the code; nobody's cache may keep it. */
@Controller
@Implements({Clause.A1_COLUMN, Clause.B4_IDENTITY})
class ReceiptController {
    private final ReceiptSheets sheets;
    private final SealedCookies cookies;
    private final String address;

    /** @param address where the public reaches this platform, e.g. https://xinyue.example.gov.cn; empty: as the request came in */
    ReceiptController(ReceiptSheets sheets, SealedCookies cookies, @Value("${xinyue.address:}") String address) {
        this.sheets = sheets;
        this.cookies = cookies;
        this.address = address;
    }

    @GetMapping("/complain/receipt.pdf")
    ResponseEntity<byte[]> afterLodging(HttpServletRequest request) {
        return receipt(request, Kind.RECEIPT);
    }

    @GetMapping("/status/receipt.pdf")
    ResponseEntity<byte[]> byCode(HttpServletRequest request) {
        return receipt(request, Kind.CASE);
    }

    private ResponseEntity<byte[]> receipt(HttpServletRequest request, Kind kind) {
        var printed = sheets.print(cookies.read(request, kind).orElseThrow(CaseUnknown::new), status());
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_PDF)
                .header(HttpHeaders.CACHE_CONTROL, "no-store, private")
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(printed.name(), StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .body(printed.content());
    }

    private String status() {
        return address.isEmpty()
                ? ServletUriComponentsBuilder.fromCurrentContextPath()
                        .path("/status")
                        .toUriString()
                : address.replaceAll("/+$", "") + "/status";
    }

    /** No cookie, an old one or a draft's: the code opens the door again. */
    @org.springframework.web.bind.annotation.ExceptionHandler
    ResponseEntity<Void> unknown(CaseUnknown unknown) {
        return ResponseEntity.status(HttpStatus.SEE_OTHER)
                .location(URI.create("/status"))
                .build();
    }
}
