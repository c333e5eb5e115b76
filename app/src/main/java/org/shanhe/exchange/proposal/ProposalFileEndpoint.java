package org.shanhe.exchange.proposal;

import org.shanhe.exchange.staging.StagedDesk;
import org.shanhe.exchange.staging.StagedEndpoint;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/project-files")
class ProposalFileEndpoint extends StagedEndpoint {

    ProposalFileEndpoint(StagedDesk desk, ProposalKind kind) {
        super(desk, kind);
    }

}
