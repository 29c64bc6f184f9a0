package org.xinyue.testing;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.ScreenshotType;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The machine's own Chromium, driven by Playwright; nothing is downloaded. Every page that goes through {@link Window#look} is
 * photographed, must fit its width and must have logged no error.
 */
public final class Chromium implements AutoCloseable {
    /** Widths every page is looked at: a desk and a phone. */
    public static final int DESK = 1440;

    public static final int PHONE = 390;

    /** Of the screens people have. At the last but one a page shows the same elements as at a desk, in less room. */
    private static final List<Integer> WIDTHS = List.of(PHONE, 768, 1366, DESK);

    private static final int LIKE_A_DESK = 1366;

    private static final Path PICTURES = Golden.root().resolve("app/target/screenshots");

    private final Playwright playwright;
    private final Browser browser;

    public Chromium() {
        playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        browser = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(executable())
                        .setArgs(List.of(
                                "--no-sandbox",
                                "--headless",
                                "--disable-gpu",
                                "--disable-background-networking",
                                "--disable-component-update",
                                "--disable-sync")));
    }

    private static Path executable() {
        return Stream.concat(
                        Optional.ofNullable(System.getenv("XINYUE_CHROMIUM")).stream(),
                        Stream.of(
                                "/usr/bin/chromium-headless-shell",
                                "/usr/bin/chromium",
                                "/usr/bin/chromium-browser",
                                "/usr/bin/google-chrome"))
                .filter(name -> !name.isBlank())
                .map(Path::of)
                .filter(Files::isExecutable)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(
                        "No Chromium found: install the package chromium, name it in XINYUE_CHROMIUM,"
                                + " or leave these tests out with ./xinyue check --without-browser"));
    }

    /** A window of a new visitor without cookies. */
    public Window window(String root, int width, boolean script) {
        var context = browser.newContext(new Browser.NewContextOptions()
                .setBaseURL(root)
                .setViewportSize(width, width < 800 ? 844 : 900)
                .setLocale("zh-CN")
                .setTimezoneId("Asia/Shanghai")
                .setJavaScriptEnabled(script));
        return new Window(context, width, script);
    }

    @Override
    public void close() {
        browser.close();
        playwright.close();
    }

    /** One visitor's window. */
    public static final class Window implements AutoCloseable {
        private final BrowserContext context;
        private final Page page;
        private final int width;
        private final String suffix;
        private final List<String> complaints = new ArrayList<>();

        private Window(BrowserContext context, int width, boolean script) {
            this.context = context;
            this.width = width;
            this.suffix = "-" + width + (script ? "" : "-noscript");
            page = context.newPage();
            // A refused form is an error to the console (422) and none to us.
            page.onConsoleMessage(message -> {
                if (message.type().equals("error")
                        && !message.text().contains("the server responded with a status of 4")) {
                    complaints.add(message.text());
                }
            });
            page.onPageError(complaints::add);
        }

        public Page page() {
            return page;
        }

        /** What is wrong with the page as it stands; photographs it at the narrowest and the widest. */
        public List<String> faults(String name) {
            return faults(name, true);
        }

        /** What is wrong with a page that another picture shows already, such as a form with its errors. */
        public List<String> faultsUnseen(String name) {
            return faults(name, false);
        }

        /**
         * At each of the widths people use sideways scrolling, words cut off, and what breaks WCAG 2.2 AA or best practice (by axe); then errors in the
         * console (a violated content policy is one).
         */
        private List<String> faults(String name, boolean seen) {
            var faults = new ArrayList<String>();
            for (int each : WIDTHS) {
                page.setViewportSize(each, each < 800 ? 844 : 900);
                if (seen && (each == PHONE || each == DESK)) {
                    photograph("every/" + name + "-" + each);
                }
                Inspection.of(page, each, each != LIKE_A_DESK)
                        .forEach(fault -> faults.add(name + " at " + each + ": " + fault));
            }
            complaints.forEach(complaint -> faults.add(name + ": " + complaint));
            complaints.clear();
            return faults;
        }

        /** All of the page, as a JPEG: a PNG of it takes three times as long. */
        private void photograph(String name) {
            page.screenshot(new Page.ScreenshotOptions()
                    .setPath(PICTURES.resolve(name + ".jpg"))
                    .setType(ScreenshotType.JPEG)
                    .setQuality(75)
                    .setFullPage(true));
        }

        /** Photographs the page and holds it to the rules of every page. */
        public void look(String name) {
            photograph(name + suffix);
            int needed = ((Number) page.evaluate("document.documentElement.scrollWidth")).intValue();
            if (needed > width) {
                throw new AssertionError(name + " is " + needed + " px wide and scrolls sideways at " + width);
            }
            if (!complaints.isEmpty()) {
                throw new AssertionError(name + " logged " + complaints);
            }
        }

        @Override
        public void close() {
            context.close();
        }
    }
}
