package org.xinyue.bench.intake;

import java.io.IOException;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.bouncycastle.crypto.digests.SM3Digest;
import org.bouncycastle.crypto.macs.HMac;
import org.bouncycastle.crypto.params.KeyParameter;
import org.xinyue.access.Actor;
import org.xinyue.bench.BenchRefused;
import org.xinyue.bench.site.Site;
import org.xinyue.channel.ChannelClients;
import org.xinyue.channel.Sm3;
import org.xinyue.intake.Channel;
import org.xinyue.organisation.Organisations;
import tools.jackson.databind.json.JsonMapper;

/** Some systems of one hotline that send complaints over HTTP, each under the limit of its own, on connections that are kept. */
final class Doors implements AutoCloseable {
    static final String PATH = "/api/v1/complaints";

    private static final int CLIENTS = 8;
    private static final int PER_MINUTE = 100_000;
    private static final ZoneId REGION = ZoneId.of("Asia/Shanghai");
    private static final JsonMapper JSON = JsonMapper.shared();

    private final Site site;
    private final ProcessHandle database;
    private final Sample sample;
    private final List<ChannelClients.Credentials> clients = new ArrayList<>();
    private final List<String> tokens = new ArrayList<>();
    private final ExecutorService driver = Executors.newCachedThreadPool(
            Thread.ofPlatform().daemon().name(Window.DRIVER, 0).factory());
    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .executor(driver)
            .build();

    /** How a request says who sends it. */
    enum Proof {
        /** A signature of every request, HMAC-SM3. */
        SIGNED,
        /** A token that was fetched once, OAuth 2. */
        TOKEN
    }

    private Doors(Site site, ProcessHandle database, Sample sample) {
        this.database = database;
        this.site = site;
        this.sample = sample;
    }

    static Doors open(Site site, ProcessHandle database) throws IOException, InterruptedException {
        var directory = site.bean(Organisations.class).directory();
        var today = LocalDate.now(REGION);
        var lead = directory.creditLeadAt("150100", today).orElseThrow().id();
        var respondent = directory.search("新城区住房和城乡建设局", today, 1);
        if (respondent.isEmpty()) {
            throw new BenchRefused("The demonstration region has no body to complain about: no figures are reported.");
        }
        var doors = new Doors(site, database, new Sample(respondent.getFirst().name()));
        for (int client = 0; client < CLIENTS; client++) {
            var entered = new ChannelClients.Entered(
                    Channel.HOTLINE_12345, lead, "测量用接入方 " + client, today.minusDays(1), null, PER_MINUTE);
            var credentials = site.bean(ChannelClients.class).register(entered, new Actor.Automatic("测量"));
            doors.clients.add(credentials);
            doors.tokens.add(doors.token(credentials));
        }
        return doors;
    }

    private String token(ChannelClients.Credentials credentials) throws IOException, InterruptedException {
        var answer = http.send(
                HttpRequest.newBuilder(site.address("/oauth2/token"))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString("grant_type=client_credentials&client_id="
                                + credentials.client().id() + "&client_secret="
                                + URLEncoder.encode(credentials.secret(), StandardCharsets.UTF_8)))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
        if (answer.statusCode() != 200) {
            throw new BenchRefused("No token was given (" + answer.statusCode() + "): no figures are reported.");
        }
        return "Bearer " + JSON.readTree(answer.body()).path("access_token").asString();
    }

    /** The process of the database. */
    ProcessHandle database() {
        return database;
    }

    Sample sample() {
        return sample;
    }

    /** Sends the complaint under this number; {@code user} chooses the system that sends it. */
    HttpResponse<String> send(Proof proof, int user, String number, int sum) throws IOException, InterruptedException {
        var body = sample.json(number, sum).getBytes(StandardCharsets.UTF_8);
        int client = user % CLIENTS;
        var header = switch (proof) {
            case TOKEN -> tokens.get(client);
            case SIGNED -> signed(clients.get(client), body);
        };
        return http.send(
                HttpRequest.newBuilder(site.address(PATH))
                        .timeout(Duration.ofSeconds(60))
                        .header("Content-Type", "application/json")
                        .header("Authorization", header)
                        .POST(BodyPublishers.ofByteArray(body))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }

    private static String signed(ChannelClients.Credentials by, byte[] body) {
        var time = OffsetDateTime.now(REGION).truncatedTo(ChronoUnit.SECONDS).toString();
        var nonce = UUID.randomUUID().toString();
        var text =
                String.join("\n", "POST", PATH, "", time, nonce, Sm3.hex(body)).getBytes(StandardCharsets.UTF_8);
        var mac = new HMac(new SM3Digest());
        mac.init(new KeyParameter(Base64.getUrlDecoder().decode(by.signingKey())));
        mac.update(text, 0, text.length);
        var out = new byte[mac.getMacSize()];
        mac.doFinal(out, 0);
        return "SM3-HMAC client=\"%s\", timestamp=\"%s\", nonce=\"%s\", signature=\"%s\""
                .formatted(by.client().id(), time, nonce, HexFormat.of().formatHex(out));
    }

    /** Entries of these systems that have a case with its history, its clocks, its sealed identity and a working code. */
    long whole() {
        return site.database()
                .sql("""
                        SELECT count(*) FROM door_entry e JOIN case_file c ON c.id = e.case_id
                            JOIN complaint k ON k.id = c.id JOIN vault_identity v ON v.subject_id = c.id
                            JOIN receipt_code r ON r.subject_id = c.id JOIN event_log l ON l.subject = c.id
                        WHERE e.client_id = ANY (?) AND EXISTS (SELECT 1 FROM deadline d WHERE d.case_id = c.id)
                        """)
                .param(clients.stream().map(client -> client.client().id()).toArray(UUID[]::new))
                .query(Long.class)
                .single();
    }

    /** Entries of these systems. */
    long entries() {
        return site.database()
                .sql("SELECT count(*) FROM door_entry WHERE client_id = ANY (?)")
                .param(clients.stream().map(client -> client.client().id()).toArray(UUID[]::new))
                .query(Long.class)
                .single();
    }

    @Override
    public void close() {
        http.close();
        driver.close();
    }
}
