package org.xinyue.channel.drop;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.support.TransactionOperations;
import org.xinyue.access.Actor;
import org.xinyue.channel.ChannelClient;
import org.xinyue.channel.ChannelClients;
import org.xinyue.channel.delivery.Deliveries;
import org.xinyue.channel.delivery.Delivery;
import org.xinyue.channel.sheet.SheetRefused;
import org.xinyue.policy.Clause;
import org.xinyue.policy.Implements;

/**
 * Takes sheets out of the folders of registered systems (无人值守投递). A file is left alone until it is whole, worked on by one node, confirmed at once, and
 * moved when its receipt can be written; the receipt comes last.
 */
@Component
@Implements(Clause.A2_CHANNELS)
public class DropFolders {
    /** How long a node may take to read and judge a file before another tries. */
    private static final Duration CLAIM = Duration.ofMinutes(10);

    /** How often a file is tried, once in {@link #CLAIM}. */
    private static final int TRIES = 3;
    /** How often a receipt is tried, at every look: about an hour. */
    private static final int TRIES_TO_ANSWER = 360;

    private static final String FAILED = "平台多次尝试仍不能处理这个文件，没有受理；请核对文件后重新投递，仍然出错的请联系平台管理员";
    private static final String RECEIPT = ".receipt.json";
    private static final Logger LOG = LoggerFactory.getLogger(DropFolders.class);

    private final Path root;
    private final ChannelClients clients;
    private final DropClaims claims;
    private final Deliveries deliveries;
    private final Answering answering;

    DropFolders(
            @Value("${xinyue.drop:${xinyue.data:data}/drop}") Path root,
            ChannelClients clients,
            DropClaims claims,
            Deliveries deliveries,
            Answering answering) {
        this.root = root;
        this.clients = clients;
        this.claims = claims;
        this.deliveries = deliveries;
        this.answering = answering;
    }

    /** What an answer is made of. */
    @Component
    record Answering(DropReceipt receipt, TransactionOperations transaction, Clock clock) {}

    @Bean
    static RecurringTask<Void> dropFoldersTask(DropFolders folders) {
        return Tasks.recurring("channel-drop-folders", FixedDelay.of(Duration.ofSeconds(10)))
                .execute((instance, context) -> folders.run());
    }

    /** Takes what has arrived, and answers what has been taken. */
    public void run() {
        var today = LocalDate.now(answering.clock());
        for (var client : clients.list()) {
            if (client.holdsOn(today)) {
                try {
                    collect(client);
                } catch (IOException | RuntimeException failure) {
                    LOG.error("the drop folder of {} cannot be used", client.id(), failure);
                }
            }
        }
        for (var ended : claims.ended()) {
            try {
                answer(ended);
            } catch (IOException | RuntimeException failure) {
                LOG.error("the receipt of delivery {} cannot be written", ended.deliveryId(), failure);
                giveUp(ended);
            }
        }
    }

    private Folder folder(UUID client) {
        return new Folder(root.resolve(client.toString()));
    }

    private void collect(ChannelClient client) throws IOException {
        Files.createDirectories(root);
        var folder = folder(client.id());
        if (!folder.prepare()) {
            LOG.error("the drop folder of {} is or contains a link and is not used", client.id());
            return;
        }
        try (var files = Files.newDirectoryStream(folder.in())) {
            for (var file : files) {
                collect(client, folder, new Arrival(file));
            }
        }
    }

    private void collect(ChannelClient client, Folder folder, Arrival arrival) throws IOException {
        var now = answering.clock().instant();
        try {
            if (arrival.isNoDelivery()
                    || !arrival.hasArrived(now)
                    || !claims.claim(client.id(), arrival.name(), now, now.plus(CLAIM))) {
                return;
            }
            deliver(client, arrival);
        } catch (DropRefused refused) {
            refuse(client.id(), folder, arrival, refused.sentence());
        } catch (SheetRefused refused) {
            refuse(client.id(), folder, arrival, String.join("；", refused.sentences()));
        } catch (NoSuchFileException gone) {
            // Taken back by its sender.
            claims.release(client.id(), arrival.name());
        } catch (TransientDataAccessException | DataAccessResourceFailureException | TransactionException away) {
            // The database is away: the file is not at fault and its turn comes again.
            throw away;
        } catch (IOException | RuntimeException failure) {
            LOG.error("a file in the drop folder of {} cannot be taken", client.id(), failure);
            if (claims.failed(client.id(), arrival.name()) >= TRIES) {
                refuse(client.id(), folder, arrival, FAILED);
            }
        }
    }

    /** After so many tries its rows stand and only the receipt is missing: the file is moved aside, and the others are not kept waiting. */
    private void giveUp(DropClaims.Claimed claimed) {
        try {
            if (claims.failed(claimed.clientId(), claimed.fileName()) >= TRIES_TO_ANSWER) {
                var folder = folder(claimed.clientId());
                refuse(
                        claimed.clientId(),
                        folder,
                        new Arrival(folder.in().resolve(claimed.fileName())),
                        "这个文件的投诉已经处理（批次 " + claimed.deliveryId() + "），但多次尝试仍不能写出回执；请不要重新投递，请联系平台管理员在“文件报送”中核对");
            }
        } catch (IOException | RuntimeException failure) {
            LOG.error("the file of delivery {} cannot be moved aside", claimed.deliveryId(), failure);
        }
    }

    private void deliver(ChannelClient client, Arrival arrival) throws IOException {
        var by = new Actor.Automatic("投递目录收取");
        var brought = new Deliveries.Brought(
                client.door(), new Delivery.Bringer(client.id(), null, client.name()), arrival.name());
        var content = arrival.read();
        answering.transaction().executeWithoutResult(status -> {
            var delivery = deliveries.receive(brought, content, by);
            deliveries.confirm(delivery.id(), by);
            claims.deliver(client.id(), arrival.name(), delivery.id());
        });
        clients.used(client.id());
    }

    private void refuse(UUID client, Folder folder, Arrival arrival, String sentence) throws IOException {
        Files.deleteIfExists(arrival.digestFile());
        // A file whose receipt failed may have been moved already.
        var moved = Files.exists(arrival.file(), LinkOption.NOFOLLOW_LINKS)
                ? Folder.move(arrival.file(), folder.refused())
                : folder.refused().resolve(arrival.name());
        Folder.write(
                moved.resolveSibling(moved.getFileName() + ".reason.txt"),
                out -> out.write((sentence + "\n").getBytes(StandardCharsets.UTF_8)));
        claims.release(client, arrival.name());
    }

    /** Every step can be done again: whoever finds it half done after a crash goes on. */
    private void answer(DropClaims.Claimed claimed) throws IOException {
        var folder = folder(claimed.clientId());
        var delivery = deliveries.find(claimed.deliveryId()).orElseThrow();
        var moved = folder.done().resolve(doneName(folder, claimed));
        var arrival = new Arrival(folder.in().resolve(claimed.fileName()));
        if (arrival.says(delivery.file().digest())) {
            Files.move(arrival.file(), moved, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            Files.deleteIfExists(arrival.digestFile());
        }
        if (delivery.counts().returned() > 0) {
            var extension = deliveries.format(delivery.id()).extension();
            Folder.write(
                    moved.resolveSibling(moved.getFileName() + ".refused." + extension),
                    out -> deliveries.writeReturned(delivery.id(), out));
        }
        var receipt = answering.receipt().of(delivery);
        Folder.write(moved.resolveSibling(moved.getFileName() + RECEIPT), out -> out.write(receipt));
        claims.release(claimed.clientId(), claimed.fileName());
    }

    /** The name in {@code done}: the same each time it is asked for, and never that of another delivery with a receipt. */
    private static String doneName(Folder folder, DropClaims.Claimed claimed) throws IOException {
        var name = claimed.fileName();
        var receipt = folder.done().resolve(name + RECEIPT);
        var id = claimed.deliveryId().toString();
        if (!Files.exists(receipt, LinkOption.NOFOLLOW_LINKS)
                || Files.readString(receipt).contains(id)) {
            return name;
        }
        int dot = name.lastIndexOf('.');
        return name.substring(0, dot) + "-" + id + name.substring(dot);
    }
}
