package org.xinyue.client.spool;

import java.nio.file.Path;
import org.xinyue.client.Complaint;
import org.xinyue.client.Credentials;
import org.xinyue.client.XinyueClient;

/** Runs in a process of its own: tries to open a spool, or puts complaints into one until it is killed. */
final class OtherProcess {
    private OtherProcess() {}

    public static void main(String[] arguments) {
        var client = XinyueClient.at("http://127.0.0.1:9", Credentials.secret("id", "right"));
        try (var spool = Spool.open(Path.of(arguments[1]), client)) {
            for (int number = 0; arguments[0].equals("write"); number++) {
                spool.lodge(Complaint.numbered(Integer.toString(number)));
                System.out.println(number);
            }
        } catch (SpoolInUse elsewhere) {
            System.out.println("in use");
        }
    }
}
