package org.shanhe;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.shanhe.access.Browser;
import org.springframework.boot.test.web.server.LocalServerPort;

@DatabaseTest
class WebPagesTests {

    @LocalServerPort
    int port;

    @Test
    void theAddressOfAScreenOpensTheApplication() {
        var browser = new Browser(port);
        var start = browser.get("/");
        if (start.status() == 404) {
            // built without the web application
            assertThat(browser.get("/households").status()).isEqualTo(404);
            return;
        }
        assertThat(browser.get("/households").body()).isEqualTo(start.body());
        assertThat(browser.get("/figures/household.exited").body()).isEqualTo(start.body());
        assertThat(browser.get("/setup/abc").body()).isEqualTo(start.body());
    }

    @Test
    void whatIsMissingStaysMissing() {
        var browser = new Browser(port);
        assertThat(browser.get("/assets/nothing.js").status()).isEqualTo(404);
        assertThat(browser.get("/nothing.png").status()).isEqualTo(404);
        assertThat(browser.get("/api/nothing").status()).isIn(401, 404);
    }

}
