package org.shanhe.monitoring;

import org.shanhe.kernel.Refused;
import org.shanhe.policy.Procedure;
import org.shanhe.policy.Procedures;
import org.springframework.stereotype.Component;

/** What decides about a matter: its procedure, the conditions of a step, the gates. */
@Component
record Rulings(Procedures procedures, Conditions conditions, Gates gates) {

    Procedure procedure(Case matter) {
        return procedures.find(matter.pack(), matter.procedure())
            .orElseThrow(
                    () -> Refused.conflict("PROCEDURE_GONE", "procedure", matter.procedure(), "pack", matter.pack()));
    }

}
