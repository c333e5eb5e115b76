/**
 * The industry investment fund: subscriptions, deals from lead to exit, and what they
 * brought (产业投资基金).
 */
@NamedInterface("fund")
@NullMarked
package org.shanhe.project.fund;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
