package org.xinyue.channel.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.lang.reflect.InvocationTargetException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.xinyue.casework.decision.Decision;
import org.xinyue.casework.decision.RefusalReason;
import org.xinyue.casework.procedure.Act;
import org.xinyue.channel.ChannelClients;
import org.xinyue.client.XinyueClient;
import org.xinyue.intake.Channel;
import org.xinyue.policy.Clause;
import org.xinyue.testing.Golden;
import org.xinyue.testing.Proves;

/** The example that integrators copy is compiled as it stands there, with nothing but the client, and run against the platform. */
@ApiTest
@Proves(Clause.A2_CHANNELS)
final class ClientReadmeTest {
    private static final Pattern EXAMPLE = Pattern.compile("```java\n(.*?)```", Pattern.DOTALL);

    private final ApiWorld.Region region;
    private final String address;

    @TempDir
    Path directory;

    ClientReadmeTest(ApiWorld.Region region, @LocalServerPort int port) {
        this.region = region;
        address = "http://127.0.0.1:" + port;
    }

    @Test
    void the_example_of_the_readme_lodges_once_however_often_it_runs() throws Exception {
        var credentials = region.client(Channel.HOTLINE_96888, 600);
        var example = compiled();
        var first = run(example, credentials);
        assertThat(first).contains("已登记 蒙信诉", "送到 2，退回 0，待发 0", "HH-20260302-0417 提交投诉 → 已提交");
        assertThat(run(example, credentials)).contains("送到 2，退回 0，待发 0");
        var again = region.caseOf(Channel.HOTLINE_96888, "HH-20260302-0417");
        assertThat(region.cases().get(again).number()).isEqualTo(number(first));
        region.does(
                again, Act.REFUSE, new Decision.Refusal(RefusalReason.NOT_YET_DUE, "合同约定的付款日期还没有到"), region.hotline());
        assertThat(run(example, credentials)).contains("HH-20260302-0417 回告：");
        assertThat(run(example, credentials)).as("signed for").doesNotContain("回告：");
    }

    @Test
    void the_example_keeps_everything_when_the_secret_is_wrong() throws Exception {
        var credentials = region.client(Channel.HOTLINE_96888, 600);
        var wrong = new ChannelClients.Credentials(credentials.client(), "wrong", credentials.signingKey());
        assertThat(run(compiled(), wrong)).contains("送到 0，退回 0，待发 2", "NotSignedIn");
    }

    private static String number(String output) {
        return output.replaceAll("(?s).*已登记 (\\S+)，.*", "$1");
    }

    private Path compiled() throws IOException {
        var text = Files.readString(Golden.root().resolve("client/README.md"));
        var example = EXAMPLE.matcher(text);
        assertThat(example.find()).isTrue();
        var source = Files.writeString(directory.resolve("Example.java"), example.group(1));
        var complaints = new ByteArrayOutputStream();
        int result = ToolProvider.getSystemJavaCompiler()
                .run(
                        null,
                        null,
                        complaints,
                        "--release",
                        "17",
                        "-Xlint:all",
                        "-proc:none",
                        "-cp",
                        Path.of(client().getPath()).toString(),
                        "-d",
                        directory.toString(),
                        source.toString());
        assertThat(result).as(complaints.toString(StandardCharsets.UTF_8)).isZero();
        return directory;
    }

    private static URL client() {
        return XinyueClient.class.getProtectionDomain().getCodeSource().getLocation();
    }

    /** What it prints, with the failure at the end when there was one. */
    private String run(Path classes, ChannelClients.Credentials credentials) throws Exception {
        var printed = new ByteArrayOutputStream();
        var before = System.out;
        // Nothing of the product is in sight: what the example needs, the client and the JDK have.
        try (var loader = new URLClassLoader(
                new URL[] {classes.toUri().toURL(), client()}, ClassLoader.getPlatformClassLoader())) {
            System.setOut(new PrintStream(printed, true, StandardCharsets.UTF_8));
            loader.loadClass("Example").getMethod("main", String[].class).invoke(null, (Object) new String[] {
                address,
                credentials.client().id().toString(),
                credentials.secret(),
                directory.resolve("system").toString()
            });
            return printed.toString(StandardCharsets.UTF_8);
        } catch (InvocationTargetException failure) {
            return printed.toString(StandardCharsets.UTF_8)
                    + failure.getTargetException().getClass().getSimpleName();
        } finally {
            System.setOut(before);
        }
    }
}
