package org.shanhe;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.shanhe.access.Browser;
import org.shanhe.kernel.DataFolder;

/**
 * The server and its database are killed twenty times, on one data folder, while clients
 * save households over HTTP.
 */
class KilledServerTests {

    private static final int ROUNDS = Integer.getInteger("kills", 20);

    private static final int CLIENTS = 4;

    private static final String PASSWORD = "a long mountain road";

    private static final String VILLAGE = "540623100201";

    @Test
    void whatWasAcknowledgedBeforeAKillIsThereNothingIsHalfThereAndTheAuditChainIsWhole() throws Exception {
        // not a temporary folder: the divisions in it belong to the account of the
        // database
        var data = Path.of("target", "killed-data");
        PostgresBinaries.delete(data);
        Files.createDirectories(data);
        FreshDataFolder.fill(data);
        appoint(data);
        var random = new Random(20);
        var clients = IntStream.range(0, CLIENTS).mapToObj(Client::new).toList();
        for (int round = 0; round < ROUNDS; round++) {
            var platform = Platform.serve(data);
            try (var threads = Executors.newThreadPerTaskExecutor(Thread.ofPlatform().factory())) {
                var running = clients.stream().map(client -> threads.submit(client.savingOn(platform))).toList();
                for (int i = 0; i < CLIENTS; i++) {
                    clients.get(i).awaitSave(running.get(i));
                }
                Thread.sleep(random.nextInt(50, 500));
                platform.kill();
                for (var client : running) {
                    client.get();
                }
            }
            finally {
                platform.kill();
            }
        }
        var platform = Platform.serve(data);
        var auditor = platform.browser();
        auditor.signIn("auditor", PASSWORD);
        while (!sealed(auditor)) {
            Thread.sleep(200);
        }
        platform.stop();
        var said = data.resolveSibling("killed-data-verify.out");
        assertThat(Platform.run(said, "audit", "verify", "--data", data.toString(), "--lang", "en").exitValue())
            .as(Files.readString(said))
            .isZero();
        check(data, clients);
        System.out.printf("%d kills, %d acknowledged saves, all there; %s%n", ROUNDS,
                clients.stream().mapToInt(client -> client.saved.size()).sum(), Files.readString(said).strip());
    }

    /** From the link of the first start to a clerk who may save. */
    private static void appoint(Path data) throws Exception {
        var platform = Platform.serve(data);
        var browser = platform.browser();
        browser.get("/api/session");
        assertThat(browser
            .post("/api" + platform.setupLink(),
                    Map.of("system", officer("system"), "security", officer("security"), "auditor", officer("auditor")))
            .status()).isEqualTo(204);
        browser.signIn("system", PASSWORD);
        var clerk = browser.post("/api/accounts", Map.of("name", "clerk", "display", "clerk")).json();
        var security = platform.browser();
        security.signIn("security", PASSWORD);
        assertThat(security
            .post("/api/accounts/" + clerk.path("id").asLong() + "/grant",
                    Map.of("roles", List.of("VILLAGE_OFFICER"), "places", List.of(VILLAGE), "everyPartner", false),
                    "If-Match", "\"" + clerk.path("version").asLong() + "\"")
            .status()).isEqualTo(200);
        var self = platform.browser();
        self.signIn("clerk", clerk.path("password").asString());
        assertThat(self.post("/api/session/password", Map.of("old", clerk.path("password").asString(), "new", PASSWORD))
            .status()).isEqualTo(204);
        platform.stop();
    }

    private static Map<String, String> officer(String name) {
        return Map.of("name", name, "display", name, "password", PASSWORD);
    }

    private static boolean sealed(Browser auditor) {
        var status = auditor.get("/api/audit/status").json();
        return status.path("entries").asLong() > 0 && status.path("entries").equals(status.path("sealed"));
    }

    private static void check(Path data, List<Client> clients) throws SQLException {
        try (var postgres = EmbeddedPostgres.start(new DataFolder(data));
                var connection = postgres.roles().superuser("shanhe")) {
            for (var client : clients) {
                assertThat(rows(connection, """
                        select version || ' ' || cause_text from registry.household where id = %1$d
                        union all
                        select (row ->> 'version') || ' ' || (row ->> 'cause_text') from registry.past
                         where household = %1$d and kind = 'household'
                        """.formatted(client.household))).containsAll(client.saved);
            }
            assertThat(rows(connection, "select count(*)::text from registry.household"))
                .containsExactly(Integer.toString(CLIENTS));
            assertThat(rows(connection,
                    """
                            select h.id || ': ' || h.version || ' ' || x from registry.household h
                              join registry.person p on p.household = h.id,
                             lateral (select concat_ws(' ',
                                    (select count(*) from registry.past where household = h.id and kind = 'household') + 1,
                                    (select count(*) from registry.past where household = h.id and kind = 'person') + 1,
                                    (select count(*) from registry.change where household = h.id),
                                    (select count(*) from kernel.audit where subject = 'household/' || h.id and action like 'registry.%'),
                                    (select count(*) from registry.request where (answer ->> 'id')::bigint = h.id),
                                    p.version, p.employer = h.cause_text) as x)
                             where x <> concat_ws(' ', h.version, h.version, h.version, h.version, h.version, h.version, true)
                            """))
                .isEmpty();
        }
    }

    private static List<String> rows(Connection connection, String query) throws SQLException {
        var rows = new ArrayList<String>();
        try (var row = connection.createStatement().executeQuery(query)) {
            while (row.next()) {
                rows.add(row.getString(1));
            }
        }
        return rows;
    }

    /**
     * Registers one household and corrects it on and on; what a kill left unanswered is
     * sent again with the same key.
     */
    private static class Client {

        final List<String> saved = new ArrayList<>();

        private final int number;

        private volatile boolean saving;

        private int version;

        private long household;

        private long head;

        Client(int number) {
            this.number = number;
        }

        Callable<Void> savingOn(Platform platform) {
            return () -> {
                try {
                    var browser = platform.browser();
                    browser.signIn("clerk", PASSWORD);
                    while (true) {
                        save(browser);
                        saving = true;
                    }
                }
                catch (IllegalStateException e) {
                    // the server was killed
                    saving = false;
                    return null;
                }
            };
        }

        private void save(Browser browser) {
            if (household != 0 && head == 0) {
                head = browser.get("/api/households/" + household).json().path("members").path(0).path("id").asLong();
            }
            var key = "client-" + number + "-" + (version + 1);
            var text = "save " + number + " " + (version + 1);
            var answer = version == 0
                    ? browser.post("/api/households",
                            Map.of("village", VILLAGE, "status", "POOR", "statusSince", "2014-06-01", "household",
                                    Map.of("identifiedOn", "2014-06-01", "causeText", text), "members",
                                    List.of(Map.of("name", "卓玛", "relation", "HEAD", "sex", "FEMALE", "employer",
                                            text)),
                                    "reason", "入户核实"),
                            "Idempotency-Key", key)
                    : browser.put("/api/households/" + household,
                            Map.of("household", Map.of("causeText", text), "members",
                                    List.of(Map.of("id", head, "employer", text)), "reason", "入户核实"),
                            "Idempotency-Key", key, "If-Match", "\"" + version + "\"");
            assertThat(answer.status()).as(answer.body()).isEqualTo(200);
            household = answer.json().path("id").asLong();
            assertThat(answer.json().path("version").asInt()).isEqualTo(version + 1);
            version++;
            saved.add(version + " " + text);
        }

        void awaitSave(Future<?> running) throws Exception {
            while (!saving) {
                if (running.isDone()) {
                    running.get();
                }
                Thread.sleep(10);
            }
        }

    }

}
