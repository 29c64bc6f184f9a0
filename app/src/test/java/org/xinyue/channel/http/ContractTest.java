package org.xinyue.channel.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.xinyue.channel.ApiContract;
import org.xinyue.channel.Item;
import org.xinyue.policy.Clause;
import org.xinyue.testing.Golden;
import org.xinyue.testing.Proves;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The contract that programs read, the one that people read, and the one that the code keeps are the same. */
@ApiTest
@Proves(Clause.A2_CHANNELS)
final class ContractTest {
    private final ApiContract contract;
    private final Sender sender;

    ContractTest(ApiContract contract, @LocalServerPort int port) {
        this.contract = contract;
        sender = new Sender(port);
    }

    private JsonNode document() {
        return sender.send(HttpRequest.newBuilder(sender.uri(ApiContract.DOCUMENT)))
                .json();
    }

    @Test
    void the_document_is_what_was_reviewed() {
        Golden.check(
                Path.of("docs/exchange/openapi.json"),
                JsonMapper.builder().build().writerWithDefaultPrettyPrinter().writeValueAsString(document()) + "\n");
    }

    @Test
    void every_item_and_every_operation_stands_in_the_document() {
        var document = document();
        assertThat(document.path("openapi").asString()).startsWith("3.1");
        assertThat(Arrays.stream(Item.values()))
                .allSatisfy(item -> assertThat(document.at("/components/schemas/Complaint/properties"
                                        + item.pointer().replaceFirst("(/[^/]+)/", "$1/properties/"))
                                .isMissingNode())
                        .as(item.pointer())
                        .isFalse());
        assertThat(contract.operations())
                .hasSize(14)
                .allSatisfy(operation -> assertThat(document.path("paths")
                                .path(operation.path())
                                .path(operation.method().toLowerCase(java.util.Locale.ROOT))
                                .isMissingNode())
                        .as(operation.toString())
                        .isFalse());
    }

    @Test
    void people_read_the_same_on_a_page() {
        var page = sender.send(HttpRequest.newBuilder(sender.uri("/exchange/api")))
                .raw()
                .body();
        contract.operations().forEach(operation -> assertThat(page).contains(operation.path(), operation.summary()));
        Arrays.stream(Item.values()).forEach(item -> assertThat(page).contains(item.pointer(), item.label()));
    }
}
