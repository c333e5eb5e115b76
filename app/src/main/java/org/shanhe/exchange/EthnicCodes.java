package org.shanhe.exchange;

/**
 * The two code systems of the 56 ethnic groups that share their numbers but not their
 * meaning (民族代码): 05 is a Tibetan on the national form and a Uygur in GB/T 3304.
 */
public enum EthnicCodes {

    NATIONAL_FORM, GB_T_3304;

    /** GB/T 3304 of the national form's 02 to 11. */
    private static final int[] FORM = { 11, 3, 2, 4, 5, 6, 7, 8, 9, 10 };

    /** Whether a number means different groups in the two systems. */
    static boolean differs(int number) {
        return number >= 2 && number <= 11 && FORM[number - 2] != number;
    }

    /** The two digits of GB/T 3304 for a number of this system. */
    String standard(int number) {
        var code = this == NATIONAL_FORM && number >= 2 && number <= 11 ? FORM[number - 2] : number;
        return code < 10 ? "0" + code : String.valueOf(code);
    }

}
