package org.shanhe.partner;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonFormat.Shape;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.regex.Pattern;

/**
 * A list of pairs one to one, such as the 8+8 (一一结对名单): as many on each side, nobody
 * twice, and as many as its name says.
 */
public record PairList(String name, @JsonFormat(shape = Shape.STRING) long place, String placeName, int pairs,
        int partners, int counterparts) {

    private static final Pattern SIZES = Pattern.compile("(\\d{1,4})\\s*[+＋]\\s*(\\d{1,4})");

    @JsonProperty
    boolean equal() {
        var sizes = SIZES.matcher(name);
        return pairs == partners && pairs == counterparts && (!sizes.find()
                || Integer.parseInt(sizes.group(1)) == partners && Integer.parseInt(sizes.group(2)) == counterparts);
    }

}
