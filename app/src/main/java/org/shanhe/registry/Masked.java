package org.shanhe.registry;

import org.jspecify.annotations.Nullable;
import org.shanhe.kernel.Scope;

/**
 * Sensitive values as the screen shows them (脱敏): enough to tell two apart, never the
 * whole.
 */
public final class Masked {

    private Masked() {
    }

    /** 540623********002X */
    static @Nullable String document(@Nullable String document) {
        return middle(document, 6, 4);
    }

    /** 139****1234 */
    static @Nullable String phone(@Nullable String phone) {
        return middle(phone, 3, 4);
    }

    /** the last four digits */
    static @Nullable String account(@Nullable String account) {
        return middle(account, 0, 4);
    }

    /** A name for those who see the register but do not keep it: 王*, 王*明. */
    public static String name(String name) {
        return hidesNames() ? PublicName.of(name) : name;
    }

    /** Partners and leaders need the case, not the person. */
    public static boolean hidesNames() {
        return Scope.current().hasAnyRole("PARTNER_HEADQUARTERS", "PARTNER_UNIT", "REGION_LEADER", "FINANCE");
    }

    /** Only those who keep the register see health, and each such reading is audited. */
    static boolean showsHealth() {
        return Scope.current().hasAnyRole("COUNTY_OFFICER", "TOWN_OFFICER", "VILLAGE_OFFICER", "DATA_STEWARD");
    }

    private static @Nullable String middle(@Nullable String value, int first, int last) {
        if (value == null) {
            return null;
        }
        if (value.length() <= first + last) {
            return "*".repeat(value.length());
        }
        return value.substring(0, first) + "*".repeat(value.length() - first - last)
                + value.substring(value.length() - last);
    }

}
