package org.xinyue.web.desk;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.xinyue.organisation.Body;
import org.xinyue.organisation.Directory;
import org.xinyue.organisation.Division;

/** Names and places of bodies for pages; a body that has ended is named by its successor too. */
public final class BodyNames {
    private final Directory directory;
    private final LocalDate today;

    public BodyNames(Directory directory, LocalDate today) {
        this.directory = directory;
        this.today = today;
    }

    /** The name, — for nobody. */
    public String of(@Nullable UUID id) {
        if (id == null) {
            return "—";
        }
        var named = directory.find(id);
        if (named.isEmpty()) {
            return "未登记的机构";
        }
        var current = directory.current(id, today);
        var name = named.get().name();
        return current.id().equals(id) ? name : name + "（现由" + current.name() + "承继）";
    }

    /** The division a body belongs to with the league or city above it, "" when unknown. */
    public String place(UUID id) {
        return directory.find(id).map(this::place).orElse("");
    }

    /** As {@link #place(UUID)}. */
    public String place(Body body) {
        var divisions = directory.divisions();
        var own = divisions.find(body.divisionCode()).map(Division::name);
        var city = divisions.leagueOrCityOf(body.divisionCode()).map(Division::name);
        return join(city, own);
    }

    private static String join(Optional<String> city, Optional<String> own) {
        if (city.isPresent() && own.isPresent() && !city.equals(own)) {
            return city.get() + " " + own.get();
        }
        return own.or(() -> city).orElse("");
    }
}
