package org.shanhe.registry;

/** A person's name as it may hang on a board (脱敏姓名): 王*, 王*明. */
public final class PublicName {

    private PublicName() {
    }

    /** Whole for those who keep the register, masked for those who only see it. */
    public static String shown(String name) {
        return Masked.name(name);
    }

    /** Whether the reader needs the case, not the person. */
    public static boolean isHidden() {
        return Masked.hidesNames();
    }

    /**
     * Whether the reader does not keep the register, so that health is none of their
     * business.
     */
    public static boolean isHealthHidden() {
        return !Masked.showsHealth();
    }

    public static String of(String name) {
        int[] letters = name.codePoints().toArray();
        return switch (letters.length) {
            case 0, 1 -> "*";
            case 2 -> new String(letters, 0, 1) + "*";
            default ->
                new String(letters, 0, 1) + "*".repeat(letters.length - 2) + new String(letters, letters.length - 1, 1);
        };
    }

}
