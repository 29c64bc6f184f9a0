package org.xinyue.bench.intake;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.dhatim.fastexcel.Workbook;
import org.xinyue.access.Actor;
import org.xinyue.access.Role;
import org.xinyue.bench.BenchRefused;
import org.xinyue.bench.JsonLine;
import org.xinyue.bench.site.Machine;
import org.xinyue.bench.site.Site;
import org.xinyue.channel.Door;
import org.xinyue.channel.Item;
import org.xinyue.channel.delivery.Deliveries;
import org.xinyue.channel.delivery.Delivery;
import org.xinyue.channel.delivery.DeliveryWork;
import org.xinyue.channel.delivery.State;
import org.xinyue.channel.sheet.SheetReading;
import org.xinyue.intake.Channel;
import org.xinyue.organisation.Organisations;

/** Rows of a sheet in a second: read, checked and stored, then taken as cases, as a share of merely parsing the file. */
final class SheetFigures {
    private final Site site;
    private final Sample sample;
    private final int rows;
    private final List<Double> parsing = new ArrayList<>();
    private final List<Double> checking = new ArrayList<>();
    private final List<Double> taking = new ArrayList<>();

    SheetFigures(Site site, Sample sample, int rows) {
        this.site = site;
        this.sample = sample;
        this.rows = rows;
    }

    /** Measures a warm-up and so many rounds, each with a sheet of numbers of its own. */
    void measure(int rounds, PrintStream figures) throws IOException, InterruptedException {
        round(0);
        parsing.clear();
        checking.clear();
        taking.clear();
        for (int round = 1; round <= rounds; round++) {
            round(round);
        }
        report(
                figures,
                "intake.sheet.checked",
                checking,
                "read, checked and stored, within the request that uploads it");
        report(figures, "intake.sheet.taken", taking, "read, checked, stored and taken as cases");
    }

    private void round(int round) throws IOException, InterruptedException {
        var file = xlsx(round);
        long start = System.nanoTime();
        if (SheetReading.read(file).rows().size() != rows) {
            throw new BenchRefused("The sheet lost rows when it was read: no figures are reported.");
        }
        long parsed = System.nanoTime();
        var delivery = site.bean(Deliveries.class).receive(brought(), file, official());
        long checked = System.nanoTime();
        if (delivery.counts().ready() != rows) {
            throw new BenchRefused(
                    "Not every row was found good (" + delivery.counts() + "): no figures are reported.");
        }
        site.bean(Deliveries.class).confirm(delivery.id(), official());
        // The platform's own task may help; whoever takes a row, it is taken once.
        while (state(delivery.id()) != State.DONE) {
            site.bean(DeliveryWork.class).run();
            Thread.sleep(5);
        }
        long taken = System.nanoTime();
        var counts =
                site.bean(Deliveries.class).find(delivery.id()).orElseThrow().counts();
        if (counts.accepted() != rows) {
            throw new BenchRefused("Not every row became a case (" + counts + "): no figures are reported.");
        }
        parsing.add(rate(start, parsed));
        checking.add(rate(parsed, checked));
        taking.add(rate(parsed, taken));
    }

    private State state(UUID delivery) {
        return site.bean(Deliveries.class).find(delivery).orElseThrow().state();
    }

    private double rate(long from, long to) {
        return rows / ((to - from) / 1e9);
    }

    private Deliveries.Brought brought() {
        var official = official();
        return new Deliveries.Brought(
                new Door(Channel.HOTLINE_96888, lead()),
                new Delivery.Bringer(null, official.personId(), official.name()),
                "测量.xlsx");
    }

    private UUID lead() {
        return site.bean(Organisations.class)
                .directory()
                .creditLeadAt("150100", LocalDate.now(ZoneId.of("Asia/Shanghai")))
                .orElseThrow()
                .id();
    }

    private Actor.Official official() {
        return new Actor.Official(new UUID(9, 9), "测量", Set.of(lead()), Set.of(Role.CASE_OFFICER));
    }

    private byte[] xlsx(int round) throws IOException {
        var out = new ByteArrayOutputStream();
        var items = Arrays.asList(Item.values());
        try (var book = new Workbook(out, "bench", "1.0")) {
            var sheet = book.newWorksheet("填报");
            items.forEach(item -> sheet.value(0, items.indexOf(item), item.label()));
            for (int row = 1; row <= rows; row++) {
                int at = row;
                sample.items("S-" + round + "-" + row, row)
                        .forEach((item, text) -> sheet.value(at, items.indexOf(item), text));
            }
        }
        return out.toByteArray();
    }

    private void report(PrintStream figures, String bench, List<Double> rates, String what) {
        figures.println(Machine.note(JsonLine.of(bench)
                .with("ours", Rounds.median(rates))
                .with("peer", Rounds.median(parsing))
                .with("ratio", Rounds.median(rates) / Rounds.median(parsing))
                .with("unit", "rows/s")
                .with("rows", rows)
                .with("ours_is", what)
                .with("peer_name", "merely parsing the xlsx")
                .with("ours_spread", Rounds.spread(rates))
                .with("peer_spread", Rounds.spread(parsing))));
    }
}
