package org.shanhe.cadre;

import java.util.List;
import org.shanhe.policy.CadreRules;

/**
 * A posting with its steps, the oldest first, the postings of the same cadre, and the
 * steps that can be taken now.
 */
record CadrePage(CadreRow cadre, List<CadreStep> steps, List<CadreRow> others, List<CadreRules.Step> next,
        CadreRules rules) {
}
