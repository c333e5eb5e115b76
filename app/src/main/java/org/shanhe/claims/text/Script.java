package org.shanhe.claims.text;

import org.shanhe.claims.number.Lexicon;

/** Traditional characters become simplified ones, one for one. */
class Script {

    private static final char[] SIMPLIFIED = new char[1 << 16];

    static {
        for (int i = 0; i < SIMPLIFIED.length; i++) {
            SIMPLIFIED[i] = (char) i;
        }
        for (var line : Lexicon.lines(Script.class, "simplified.txt")) {
            SIMPLIFIED[line.charAt(0)] = line.charAt(1);
        }
    }

    private Script() {
    }

    static Text simplify(Text text) {
        var chars = text.chars().toCharArray();
        for (int i = 0; i < chars.length; i++) {
            chars[i] = SIMPLIFIED[chars[i]];
        }
        return new Text(new String(chars), text.origin());
    }

}
