package org.shanhe.measure.log;

import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
class LogEndpoint {

    private final LoggedDeliveries logged;

    LogEndpoint(LoggedDeliveries logged) {
        this.logged = logged;
    }

    /** What the logs of a posting have become. */
    @GetMapping("/api/logged-deliveries")
    List<LoggedDeliveries.Told> of(@RequestParam long posting) {
        return logged.of(posting);
    }

}
