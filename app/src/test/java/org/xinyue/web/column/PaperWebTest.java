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
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.TestConstructor;
import org.xinyue.casework.Receipt;
import org.xinyue.paper.Paper;
import org.xinyue.paper.PaperKind;
import org.xinyue.paper.Papers;
import org.xinyue.policy.Clause;
import org.xinyue.testing.Pdf;
import org.xinyue.testing.Proves;
import org.xinyue.testing.TestClock;

/** The papers that a complainant finds under its code. */
@ColumnTest
@TestConstructor(autowireMode = TestConstructor.AutowireMode.ALL)
final class PaperWebTest {
    private final ColumnWorld.Region region;
    private final Papers papers;
    private final TestClock clock;
    private final int port;
    private Visitor visitor;

    PaperWebTest(ColumnWorld.Region region, Papers papers, TestClock clock, @LocalServerPort int port) {
        this.region = region;
        this.papers = papers;
        this.clock = clock;
        this.port = port;
        this.visitor = new Visitor(port);
    }

    @BeforeEach
    void an_hour_later() {
        clock.advance(Duration.ofMinutes(61));
        visitor = new Visitor(port);
    }

    private void open(Receipt receipt) {
        visitor.get("/status");
        visitor.post("/status", Map.of("code", receipt.code()));
    }

    private Paper paper(UUID caseId, PaperKind kind) {
        return papers.all(caseId).stream()
                .filter(paper -> paper.kind() == kind)
                .findFirst()
                .orElseThrow();
    }

    private HttpResponse<byte[]> fetch(Paper paper) {
        var request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/status/papers/" + paper.id()))
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
    @Proves(Clause.A3_UNFOUNDED)
    void the_result_is_found_under_the_code_and_taken_away() {
        var receipt = region.answered();
        var result = paper(receipt.caseId(), PaperKind.RESULT_NOTICE);
        open(receipt);
        assertThat(visitor.page()).contains("核实结果告知书", "/status/papers/" + result.id());
        var answer = fetch(result);
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Cache-Control")).hasValue("no-store, private");
        assertThat(new Pdf(answer.body()).words()).contains("不属实", receipt.number());
    }

    @Test
    @Proves(Clause.B4_IDENTITY)
    void a_paper_between_officials_is_neither_listed_nor_handed_out() {
        var receipt = region.answered();
        open(receipt);
        assertThat(visitor.page()).doesNotContain("转交函");
        assertThat(fetch(paper(receipt.caseId(), PaperKind.TRANSFER_LETTER)).statusCode())
                .isEqualTo(303);
    }

    @Test
    @Proves(Clause.B4_IDENTITY)
    void without_the_code_or_with_that_of_another_case_there_is_no_paper() {
        var receipt = region.answered();
        var result = paper(receipt.caseId(), PaperKind.RESULT_NOTICE);
        assertThat(fetch(result).statusCode()).isEqualTo(303);
        open(region.answered());
        assertThat(fetch(result).statusCode()).isEqualTo(303);
    }
}
