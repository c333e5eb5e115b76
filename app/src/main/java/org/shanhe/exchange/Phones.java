package org.shanhe.exchange;

/** What a mobile phone number looks like (手机号码). */
final class Phones {

    private Phones() {
    }

    static boolean mobile(String phone) {
        if (phone.length() != 11 || phone.charAt(0) != '1' || phone.charAt(1) < '3') {
            return false;
        }
        for (int i = 0; i < 11; i++) {
            if (!Texts.digit(phone.charAt(i))) {
                return false;
            }
        }
        return true;
    }

}
