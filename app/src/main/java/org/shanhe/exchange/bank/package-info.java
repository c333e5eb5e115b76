/**
 * Files of banks and treasuries: their payments matched with the ledger, line by line
 * (支付文件).
 */
@NullMarked
package org.shanhe.exchange.bank;

import org.jspecify.annotations.NullMarked;
