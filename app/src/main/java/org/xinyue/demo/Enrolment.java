package org.xinyue.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;
import org.xinyue.access.Actor;
import org.xinyue.channel.ChannelClient;
import org.xinyue.channel.ChannelClients;
import org.xinyue.client.Credentials;
import org.xinyue.client.wire.WholeFile;
import org.xinyue.demo.simulator.ChannelSystem;
import org.xinyue.organisation.Body;
import org.xinyue.organisation.BodyKind;
import org.xinyue.organisation.Directory;
import org.xinyue.organisation.Level;
import org.xinyue.organisation.Lines;
import org.xinyue.organisation.NewBody;
import org.xinyue.organisation.Organisations;
import tools.jackson.databind.json.JsonMapper;

/** Registers the simulated systems as an administrator would register real ones, each with credentials of its own. */
@Component
@ConditionalOnProperty({"xinyue.demo", "xinyue.simulators"})
class Enrolment {
    private static final LocalDate SINCE = LocalDate.of(2020, 1, 1);
    private static final Actor INSTALLATION = new Actor.Automatic("演示数据");
    private static final int PER_MINUTE = 120;
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Organisations organisations;
    private final ChannelClients clients;
    private final DemoPeople people;
    private final Clock clock;
    private final Path directory;

    Enrolment(
            Organisations organisations,
            ChannelClients clients,
            DemoPeople people,
            Clock clock,
            @Value("${xinyue.data:data}") Path data) {
        this.organisations = organisations;
        this.clients = clients;
        this.people = people;
        this.clock = clock;
        this.directory = data.resolve("simulators");
    }

    /** Where a system keeps what it knows, and how it signs in. */
    record Enrolled(Path directory, Credentials credentials) {}

    /** What the operators of a system were given. */
    private record Given(String id, String secret, String signingKey) {
        /** Credentials must not reach a log. */
        @Override
        public String toString() {
            return "Given[" + id + "]";
        }
    }

    /** The system's access; empty when an administrator ended it, or when this is not the demonstration. */
    Optional<Enrolled> of(ChannelSystem system) {
        if (!people.areHere()) {
            return Optional.empty();
        }
        var known = clients.list().stream()
                .filter(client ->
                        client.channel() == system.channel() && client.name().equals(system.label()))
                .findFirst();
        if (known.isPresent() && clients.active(known.get().id()).isEmpty()) {
            return Optional.empty();
        }
        var given = known.map(this::given).orElseGet(() -> keep(register(system)));
        return Optional.of(new Enrolled(
                home(given.id()),
                system.signs()
                        ? Credentials.signingKey(given.id(), given.signingKey())
                        : Credentials.secret(given.id(), given.secret())));
    }

    private ChannelClients.Credentials register(ChannelSystem system) {
        var body = body(system);
        people.receiver(
                system.name().toLowerCase(java.util.Locale.ROOT),
                system.channel().label() + "受理员",
                body);
        var entered = new ChannelClients.Entered(system.channel(), body, system.label(), SINCE, null, PER_MINUTE);
        return clients.register(entered, INSTALLATION);
    }

    private UUID body(ChannelSystem system) {
        var directory = organisations.directory();
        return directory.search(system.body(), LocalDate.now(clock), 5).stream()
                .filter(body -> body.name().equals(system.body()))
                .map(Body::id)
                .findFirst()
                .orElseGet(() -> organisations.register(described(system, directory)));
    }

    private static NewBody described(ChannelSystem system, Directory directory) {
        boolean regional = system.body().startsWith("内蒙古自治区");
        var division = regional ? "150000" : "150100";
        return new NewBody(
                system.body(),
                null,
                BodyKind.INSTITUTION,
                regional ? Level.REGION : Level.LEAGUE_CITY,
                division,
                new Lines(directory.governmentOf(division, SINCE).orElseThrow().id(), null),
                SINCE,
                false,
                "演示数据");
    }

    private Path home(String clientId) {
        return directory.resolve(clientId);
    }

    /** What was given at the registration, or anew when it was lost in between. */
    private Given given(ChannelClient client) {
        var file = home(client.id().toString()).resolve("credentials.json");
        try {
            return Files.exists(file)
                    ? JSON.readValue(Files.readAllBytes(file), Given.class)
                    : keep(clients.rotate(client.id(), INSTALLATION));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private Given keep(ChannelClients.Credentials made) {
        var given = new Given(made.client().id().toString(), made.secret(), made.signingKey());
        WholeFile.directory(home(given.id()));
        WholeFile.write(home(given.id()).resolve("credentials.json"), JSON.writeValueAsBytes(given));
        return given;
    }
}
