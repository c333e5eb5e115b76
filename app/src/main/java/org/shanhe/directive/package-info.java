/**
 * What was decided and who has to do it: meetings, decisions, tasks, governance and
 * papers (会议部署).
 */
@ApplicationModule(allowedDependencies = { "kernel", "place", "policy", "partner" })
@NullMarked
package org.shanhe.directive;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
