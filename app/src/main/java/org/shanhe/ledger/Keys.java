package org.shanhe.ledger;

import org.shanhe.kernel.Refused;
import org.shanhe.kernel.Scope;

/**
 * Idempotency keys of requests: each account has its own, so that nobody takes another's.
 */
final class Keys {

    private Keys() {
    }

    static String own(String key) {
        Refused.unless(!key.isBlank() && key.length() <= 200, "IDEMPOTENCY_KEY_MALFORMED");
        return "account:" + Scope.current().account() + ":" + key;
    }

}
