package org.xinyue.web.column;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.TestConstructor;
import org.xinyue.casework.Receipt;
import org.xinyue.casework.procedure.Party;
import org.xinyue.document.Documents;
import org.xinyue.intake.Channel;
import org.xinyue.intake.Drafts;
import org.xinyue.intake.Typed;
import org.xinyue.policy.Clause;
import org.xinyue.testing.Pdf;
import org.xinyue.testing.Proves;
import org.xinyue.testing.TestClock;

@ColumnTest
@TestConstructor(autowireMode = TestConstructor.AutowireMode.ALL)
final class ReceiptPdfTest {
    private final ColumnWorld.Region region;
    private final Drafts drafts;
    private final Documents documents;
    private final TestClock clock;
    private final int port;
    private Visitor visitor;

    ReceiptPdfTest(
            ColumnWorld.Region region, Drafts drafts, Documents documents, TestClock clock, @LocalServerPort int port) {
        this.region = region;
        this.drafts = drafts;
        this.documents = documents;
        this.clock = clock;
        this.port = port;
        this.visitor = new Visitor(port);
    }

    @BeforeEach
    void an_hour_later() {
        clock.advance(Duration.ofMinutes(61));
        visitor = new Visitor(port);
    }

    private Receipt lodged() {
        var draft = Typed.into(
                drafts, Channel.COLUMN, Typed.complaint(region.bodies().respondent()));
        var content = new java.io.ByteArrayInputStream(ComplainWebTest.PDF);
        documents.store(draft, "施工合同（项目经理龑堉芃签）.pdf", content, Party.COMPLAINANT.name());
        clock.advance(Duration.ofMinutes(1));
        return region.lodging().lodge(draft);
    }

    private void open(Receipt receipt) {
        visitor.get("/status");
        visitor.post("/status", Map.of("code", receipt.code()));
    }

    private HttpResponse<byte[]> fetch(String path) {
        var request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                .header("Cookie", "xinyue_case=" + visitor.cookie("xinyue_case"))
                .build();
        try (var client = HttpClient.newHttpClient()) {
            return client.send(request, HttpResponse.BodyHandlers.ofByteArray());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }

    @Test
    @Proves(Clause.A1_COLUMN)
    void the_receipt_names_number_code_files_and_dates() {
        var receipt = lodged();
        open(receipt);
        assertThat(visitor.page()).contains("/status/receipt.pdf");
        var answer = fetch("/status/receipt.pdf");
        assertThat(answer.statusCode()).isEqualTo(200);
        var pdf = new Pdf(answer.body());
        pdf.draw("receipt");
        assertThat(pdf.words())
                .contains(receipt.number())
                .contains(receipt.code())
                .contains("施工合同（项目经理龑堉芃签）.pdf")
                .contains("审查并转交", "2026年3月", "核实", "答复您");
        assertThat(pdf.boxes()).isEmpty();
        assertThat(pdf.pages()).isEqualTo(1);
    }

    @Test
    @Proves(Clause.B4_IDENTITY)
    void the_picture_code_leads_to_the_status_page_and_holds_neither_number_nor_code_nor_name() {
        var receipt = lodged();
        open(receipt);
        var pdf = new Pdf(fetch("/status/receipt.pdf").body());
        assertThat(pdf.codes()).containsExactly("http://localhost:" + port + "/status");
        assertThat(pdf.words()).doesNotContain("青城恒远", "赟喆", "李梅", "13800001234", Typed.COMPANY);
        assertThat(pdf.title()).isEqualTo("投诉提交回执 " + receipt.number());
    }

    @Test
    @Proves(Clause.B4_IDENTITY)
    void no_cache_may_keep_the_receipt() {
        open(lodged());
        var answer = fetch("/status/receipt.pdf");
        assertThat(answer.headers().firstValue("Cache-Control")).hasValue("no-store, private");
        assertThat(answer.headers().firstValue("Content-Disposition").orElseThrow())
                .startsWith("attachment");
    }

    @Test
    void the_receipt_of_a_later_day_is_the_same_to_the_byte() {
        var receipt = lodged();
        open(receipt);
        var first = fetch("/status/receipt.pdf").body();
        clock.advance(Duration.ofDays(9));
        visitor = new Visitor(port);
        open(receipt);
        assertThat(fetch("/status/receipt.pdf").body()).isEqualTo(first);
    }

    @Test
    @Proves(Clause.B4_IDENTITY)
    void without_the_code_there_is_no_receipt() {
        lodged();
        var answer = fetch("/status/receipt.pdf");
        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(answer.headers().firstValue("Location")).hasValue("/status");
        assertThat(answer.body()).isEmpty();
    }

    @Test
    void the_receipt_page_of_another_browser_gives_nothing() {
        open(lodged());
        // This cookie opens the case, but was not given for a complaint just lodged here.
        assertThat(fetch("/complain/receipt.pdf").statusCode()).isEqualTo(303);
    }
}
