package org.xinyue.audit;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.xinyue.database.DatabaseUnavailable;
import org.xinyue.database.PostgresServer;

/** {@code ./xinyue audit}: says whether the audit trail is intact, and whether it is complete; prints the key to check it with. */
public final class AuditCommand {
    private static final String HELP = """
            用法: ./xinyue audit verify [--data 目录] [--key 公钥]
                  ./xinyue audit key [--data 目录]

            key 只打印日首签名的公钥，供审计人员另行保管；verify 核对审计日志，分别给出两个结论，全部通过时退出码为 0，否则为 1：
              intact（完好）     每一行都接在前一行之后，日首的签名成立
              complete（完整）   日首签署过的行和日首文件都在，尾部没有被截去
            结论为否时，给出第一个有问题的行号和原因。

              --data 目录   数据库、密钥和日首所在的目录（./data）
              --key 公钥    核对签名所用的公钥（130 位十六进制数）或内有公钥的文件；不给时取 目录/keys/audit.key

            内嵌数据库由本命令自行启动，平台须先停止；平台正在运行时拒绝执行。使用外部数据库的，以 XINYUE_DB_URL、
            XINYUE_DB_USER、XINYUE_DB_PASSWORD 指明，只读取，平台无须停止。
            """;

    private static final List<String> VERBS = List.of("verify", "key");
    private static final List<String> OPTIONS = List.of("--data", "--key");

    private final Map<String, String> environment;
    private final PrintStream out;

    private AuditCommand(Map<String, String> environment, PrintStream out) {
        this.environment = environment;
        this.out = out;
    }

    public static void main(String[] arguments) {
        var out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        var err = new PrintStream(System.err, true, StandardCharsets.UTF_8);
        System.exit(run(List.of(arguments), System.getenv(), out, err));
    }

    /** Runs the command; 0 when both verdicts are yes or help was asked for, 1 when one is no, 2 when it could not be done. */
    public static int run(List<String> arguments, Map<String, String> environment, PrintStream out, PrintStream err) {
        if (arguments.contains("--help") || arguments.contains("-h")) {
            out.print(HELP);
            return 0;
        }
        try {
            var command = new AuditCommand(environment, out);
            var options = options(arguments);
            return arguments.getFirst().equals("key") ? command.printKey(options) : command.verify(options);
        } catch (IllegalArgumentException | IllegalStateException | DatabaseUnavailable refused) {
            err.println(refused.getMessage());
        } catch (SQLException | IOException failed) {
            err.println("审计日志无法读取：" + failed.getMessage());
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            err.println("核对被中断。");
        }
        return 2;
    }

    private static Map<String, String> options(List<String> arguments) {
        if (arguments.isEmpty() || !VERBS.contains(arguments.getFirst())) {
            throw new IllegalArgumentException(
                    "请写 ./xinyue audit verify 或 ./xinyue audit key；说明见 ./xinyue audit --help");
        }
        var options = new HashMap<String, String>();
        for (int index = 1; index < arguments.size(); index += 2) {
            var name = arguments.get(index);
            if (!OPTIONS.contains(name)) {
                throw new IllegalArgumentException("不认识的选项 " + name + "；请看 ./xinyue audit --help");
            }
            if (index + 1 == arguments.size()) {
                throw new IllegalArgumentException(name + " 后面缺少值；请看 ./xinyue audit --help");
            }
            options.put(name, arguments.get(index + 1));
        }
        return options;
    }

    private int printKey(Map<String, String> options) {
        if (options.containsKey("--key")) {
            throw new IllegalArgumentException("key 只打印公钥，不接受 --key；请看 ./xinyue audit --help");
        }
        var files = new HeadFiles(Path.of(options.getOrDefault("--data", "data")));
        out.println(HeadKey.read(files.keyFile())
                .map(HeadKey::publicKey)
                .orElseThrow(
                        () -> new IllegalArgumentException("还没有签名密钥 " + files.keyFile() + "：平台运行满一天、签署第一个日首时生成。")));
        return 0;
    }

    private int verify(Map<String, String> options) throws SQLException, IOException, InterruptedException {
        Path data = Path.of(options.getOrDefault("--data", "data"));
        if (!Files.isDirectory(data)) {
            throw new IllegalArgumentException("没有目录 " + data + "，请用 --data 指明数据目录。");
        }
        var files = new HeadFiles(data);
        String key = key(options.get("--key"), files);
        String outside = environment.getOrDefault("XINYUE_DB_URL", "");
        if (!outside.isBlank()) {
            return say(verdict(
                    outside.startsWith("jdbc:") ? outside : "jdbc:" + outside,
                    environment.get("XINYUE_DB_USER"),
                    environment.get("XINYUE_DB_PASSWORD"),
                    files,
                    key));
        }
        if (!Files.isDirectory(data.resolve("postgres"))) {
            throw new IllegalArgumentException("目录 " + data + " 中没有数据库；使用外部数据库的，请设置 XINYUE_DB_URL。");
        }
        try (PostgresServer server = PostgresServer.start(data)) {
            return say(verdict(server.url(PostgresServer.DATABASE), server.user(), server.password(), files, key));
        }
    }

    private static Verdict verdict(
            String url, @Nullable String user, @Nullable String password, HeadFiles files, @Nullable String key)
            throws SQLException, InterruptedException {
        try (Connection connection = DriverManager.getConnection(url, user, password)) {
            connection.setReadOnly(true);
            return Verification.of(connection, files, key);
        }
    }

    private static @Nullable String key(@Nullable String given, HeadFiles files) throws IOException {
        if (given == null) {
            return HeadKey.read(files.keyFile()).map(HeadKey::publicKey).orElse(null);
        }
        return Files.isRegularFile(Path.of(given))
                ? Files.readString(Path.of(given)).strip()
                : given;
    }

    private int say(Verdict verdict) {
        out.println("intact（完好）: " + answer(verdict.broken()));
        out.println("complete（完整）: " + answer(verdict.missing()));
        out.println("共 " + verdict.lines() + " 行，日首 " + verdict.heads() + " 个，签署到第 " + verdict.signed()
                + " 行；其后的行尚未签署，不能证明未被截尾。");
        return verdict.intact() && verdict.complete() ? 0 : 1;
    }

    private static String answer(@Nullable Fault fault) {
        return fault == null ? "yes（是）" : "no（否），第 " + fault.line() + " 行：" + fault.reason();
    }
}
