package org.shanhe.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.ServletContext;
import java.io.File;
import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.shanhe.DatabaseTest;
import org.shanhe.access.Browser;
import org.shanhe.access.People;
import org.shanhe.access.Role;
import org.shanhe.kernel.DataFolder;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.context.WebApplicationContext;

/** Uploads that end before they are whole, and uploads that never should begin. */
@DatabaseTest
class BrokenUploadTests {

    private static final String HEAD = """
            POST /api/imports HTTP/1.1\r
            Host: localhost\r
            Cookie: SHANHE=%s; XSRF-TOKEN=%s\r
            X-XSRF-TOKEN: %s\r
            Accept-Language: en\r
            Content-Type: multipart/form-data; boundary=xxx\r
            Content-Length: %d\r
            \r
            --xxx\r
            Content-Disposition: form-data; name="file"; filename="broken.csv"\r
            Content-Type: text/csv\r
            \r
            """;

    @Autowired
    ApplicationContext context;

    @Autowired
    DataFolder data;

    @Autowired
    @Qualifier("owner")
    JdbcClient owner;

    @LocalServerPort
    int port;

    @Test
    void anUploadCutInTheMiddleLeavesNothing() throws Exception {
        var officer = officer();
        var before = imports();
        var left = incoming();
        for (int i = 0; i < 3; i++) {
            try (var socket = begin(officer, 50_000_000)) {
                // beyond what is kept in memory
                socket.getOutputStream().write(new byte[3_000_000]);
                socket.getOutputStream().flush();
                if (i == 0) {
                    await(() -> !temporary().isEmpty());
                }
            }
        }
        await(() -> temporary().isEmpty());
        assertThat(imports()).isEqualTo(before);
        assertThat(incoming()).hasSameElementsAs(left);
        assertThat(officer.get("/api/imports").status()).isEqualTo(200);
    }

    @Test
    void anUploadThatIsTooLargeIsRefusedBeforeItIsRead() throws Exception {
        var before = imports();
        try (var socket = begin(officer(), 2_000_000_000)) {
            socket.setSoTimeout(20_000);
            var answer = new StringBuilder();
            var in = socket.getInputStream();
            while (!answer.toString().contains("TOO_LARGE")) {
                var c = in.read();
                assertThat(c).as(answer.toString()).isNotNegative();
                answer.append((char) c);
            }
            assertThat(answer).contains("HTTP/1.1 413", "500 MB");
        }
        assertThat(imports()).isEqualTo(before);
        assertThat(temporary()).isEmpty();
    }

    @Test
    void aRequestWithoutAnUploadIsRefusedAsSuch() {
        assertThat(officer().post("/api/changes/evidence", "{}").code()).isEqualTo("UPLOAD_BROKEN");
    }

    private Browser officer() {
        var people = new People(context);
        return people.signedIn(people.named(Role.COUNTY_OFFICER, 540623000000L));
    }

    private Socket begin(Browser browser, long length) throws IOException {
        var token = browser.cookie("XSRF-TOKEN");
        var socket = new Socket("localhost", port);
        socket.getOutputStream()
            .write(HEAD.formatted(browser.cookie("SHANHE"), token, token, length).getBytes(StandardCharsets.UTF_8));
        socket.getOutputStream().flush();
        return socket;
    }

    private long imports() {
        return owner.sql("select count(*) from exchange.import").query(Long.class).single();
    }

    private List<Path> incoming() throws IOException {
        var uploads = data.file("uploads");
        if (!Files.isDirectory(uploads)) {
            return List.of();
        }
        try (var files = Files.list(uploads)) {
            return files.filter(file -> file.getFileName().toString().startsWith("incoming-")).toList();
        }
    }

    private List<Path> temporary() throws IOException {
        var work = (File) ((WebApplicationContext) context).getServletContext().getAttribute(ServletContext.TEMPDIR);
        try (var files = Files.list(work.toPath())) {
            return files.filter(file -> file.getFileName().toString().startsWith("upload_")).toList();
        }
    }

    private interface Condition {

        boolean holds() throws IOException;

    }

    private static void await(Condition condition) throws Exception {
        for (int i = 0; !condition.holds(); i++) {
            assertThat(i).isLessThan(200);
            Thread.sleep(50);
        }
    }

}
