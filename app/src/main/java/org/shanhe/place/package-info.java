/**
 * Administrative divisions from province to village as a dated tree, with other names,
 * designations and map layers (行政区划).
 */
@ApplicationModule(allowedDependencies = "kernel")
@NullMarked
package org.shanhe.place;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
