package org.shanhe.exchange.yield;

import org.shanhe.exchange.staging.StagedDesk;
import org.shanhe.exchange.staging.StagedEndpoint;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/yield-files")
class YieldFileEndpoint extends StagedEndpoint {

    YieldFileEndpoint(StagedDesk desk, YieldKind kind) {
        super(desk, kind);
    }

}
