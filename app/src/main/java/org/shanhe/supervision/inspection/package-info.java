/**
 * Inspections of every kind: scope, team, sample, questionnaires and what was told back
 * (督查巡查).
 */
@NamedInterface("inspection")
@NullMarked
package org.shanhe.supervision.inspection;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
