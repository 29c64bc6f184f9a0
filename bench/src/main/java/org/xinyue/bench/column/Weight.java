package org.xinyue.bench.column;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpResponse;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.regex.Pattern;
import org.xinyue.bench.BenchRefused;
import org.xinyue.bench.site.Site;
import org.xinyue.bench.site.Visitor;

/**
 * What travels for a page, bodies packed as the server packs them, headers not counted.
 *
 * @param page bytes of the page itself
 * @param first bytes of the page and every file it names
 * @param next bytes when the browser still has the files that the server let it keep
 * @param files how many files the page names
 */
record Weight(long page, long first, long next, int files) {
    private static final Pattern FILE =
            Pattern.compile("<(?:link|script|img)[^>]+(?:href|src)=\"(/assets/[^\"#]+)|<use href=\"(/assets/[^\"#]+)");

    static Weight of(Site site, String path, Visitor visitor) throws IOException, InterruptedException {
        String text = visitor.page(site.address(path));
        long page = packed(site.address(path), visitor).body().length;
        long first = page;
        long next = page;
        Set<String> files = new LinkedHashSet<>();
        FILE.matcher(text)
                .results()
                .forEach(match -> files.add(match.group(1) == null ? match.group(2) : match.group(1)));
        for (String file : files) {
            HttpResponse<byte[]> answer = packed(site.address(file.replace("&amp;", "&")), visitor);
            first += answer.body().length;
            if (!kept(answer)) {
                next += answer.body().length;
            }
        }
        return new Weight(page, first, next, files.size());
    }

    private static boolean kept(HttpResponse<byte[]> answer) {
        String rule = answer.headers().firstValue("Cache-Control").orElse("");
        return rule.contains("immutable") || rule.matches(".*max-age=[1-9][0-9]{4,}.*");
    }

    private static HttpResponse<byte[]> packed(URI address, Visitor visitor) throws IOException, InterruptedException {
        HttpResponse<byte[]> answer = visitor.packed(address);
        if (answer.statusCode() != 200) {
            throw new BenchRefused(
                    address.getPath() + " answered " + answer.statusCode() + ": no figures are reported.");
        }
        return answer;
    }
}
