/**
 * Who has promised what, how far it has come, and how it is assessed (责任书与考核).
 */
@ApplicationModule(allowedDependencies = { "kernel", "place", "partner", "policy", "registry", "indicator", "directive",
        "exchange :: sheet" })
@NullMarked
package org.shanhe.pledge;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
