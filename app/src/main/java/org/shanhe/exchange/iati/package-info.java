/**
 * Tells a partner's projects and their money as IATI activities (国际援助透明度交换).
 */
@NullMarked
package org.shanhe.exchange.iati;

import org.jspecify.annotations.NullMarked;
