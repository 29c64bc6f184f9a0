package org.xinyue.web.security;

import java.io.IOException;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.xinyue.intake.ProtectionWish;
import org.xinyue.testing.Browserless;

/**
 * Something that the application can be asked for.
 *
 * @param route its route with the names of its variables
 * @param path where it is
 * @param wish what the complainant wished whose complaint it is about; null when it is about no single one
 */
record Output(
        String method, String route, String path, @Nullable ProtectionWish wish) implements Comparable<Output> {
    boolean reads() {
        return method.equals("GET");
    }

    Said ask(Browserless visitor, String token) throws IOException, InterruptedException {
        return reads() ? Said.of(visitor.bytes(path)) : Said.ofText(visitor.postWith(token, path, Map.of()));
    }

    @Override
    public int compareTo(Output other) {
        return key().compareTo(other.key());
    }

    private String key() {
        return route + " " + method + " " + (wish == null ? "" : wish) + " " + path;
    }

    @Override
    public String toString() {
        return method + " " + route + (wish == null ? "" : " (" + wish + ")");
    }
}
