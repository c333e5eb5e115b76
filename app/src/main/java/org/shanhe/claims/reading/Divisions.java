package org.shanhe.claims.reading;

/** Names of autonomous divisions (自治州、自治县) in full and as documents call them. */
public final class Divisions {

    private static final String SELF_GOVERNED = "自治";

    private Divisions() {
    }

    /** The full name of what is called for short: 红河哈尼族彝族自治州 for 红河州. */
    public static String full(String name) {
        var known = Gazetteer.at(name, 0);
        var full = known != null && known.word().equals(name) ? known.meaning().whole() : name;
        return full.contains(SELF_GOVERNED) ? full : name;
    }

    /** As the text calls it, where it never writes the full name. */
    static String called(String name, String text) {
        if (!name.contains(SELF_GOVERNED) || name.endsWith("自治区") || text.contains(name)) {
            return name;
        }
        var called = Gazetteer.stem(name) + name.charAt(name.length() - 1);
        return called.length() > 2 ? called : name;
    }

}
