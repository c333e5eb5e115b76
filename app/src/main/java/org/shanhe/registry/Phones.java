package org.shanhe.registry;

import org.jspecify.annotations.Nullable;

/** What a mobile phone number looks like (手机号码). */
public final class Phones {

    private Phones() {
    }

    public static boolean mobile(String phone) {
        if (phone.length() != 11 || phone.charAt(0) != '1' || phone.charAt(1) < '3') {
            return false;
        }
        for (int i = 0; i < 11; i++) {
            if (phone.charAt(i) < '0' || phone.charAt(i) > '9') {
                return false;
            }
        }
        return true;
    }

    /** FORM, or NONE if there is nothing wrong; null where no phone is given. */
    static @Nullable String problem(@Nullable String phone) {
        return phone == null ? null : mobile(phone) ? "NONE" : "FORM";
    }

}
