/**
 * Pays help out of campaigns' pools to registered persons and households (资助).
 */
@NullMarked
package org.shanhe.exchange.award;

import org.jspecify.annotations.NullMarked;
