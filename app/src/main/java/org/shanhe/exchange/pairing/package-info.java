/**
 * What a list of pairings means, a kind of the one frame in which files come in (结对导入).
 */
@NullMarked
package org.shanhe.exchange.pairing;

import org.jspecify.annotations.NullMarked;
