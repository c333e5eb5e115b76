package org.shanhe.exchange.pairing;

import org.shanhe.exchange.staging.StagedDesk;
import org.shanhe.exchange.staging.StagedEndpoint;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/pairing-files")
class PairingFileEndpoint extends StagedEndpoint {

    PairingFileEndpoint(StagedDesk desk, PairingLines kind) {
        super(desk, kind);
    }

}
