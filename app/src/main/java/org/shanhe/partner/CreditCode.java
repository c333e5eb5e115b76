package org.shanhe.partner;

import org.shanhe.kernel.Refused;

/**
 * A unified social credit code (统一社会信用代码) whose check character holds, after GB
 * 32100-2015: 18 characters of an alphabet without I, O, S, V and Z.
 */
public record CreditCode(String value) {

    private static final String ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY";

    public CreditCode {
        Refused.unless(holds(value), "CREDIT_CODE_WRONG", "code", value);
    }

    private static boolean holds(String code) {
        if (code.length() != 18) {
            return false;
        }
        int sum = 0;
        for (int i = 0, weight = 1; i < 17; i++, weight = weight * 3 % 31) {
            int digit = ALPHABET.indexOf(code.charAt(i));
            if (digit < 0) {
                return false;
            }
            sum += digit * weight;
        }
        return code.charAt(17) == ALPHABET.charAt((31 - sum % 31) % 31);
    }

}
