package org.shanhe.claims.check;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.shanhe.claims.number.Quantity.Bound;
import org.shanhe.claims.reading.Claim;
import org.shanhe.claims.text.Zone;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A document of the development set as it should be read. */
public final class Gold {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private Gold() {
    }

    public static Examined read(String name) {
        try (var file = Gold.class.getResourceAsStream("/claims/dev/" + name + ".json")) {
            return read(JSON.readTree(file));
        }
        catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static Examined read(JsonNode document) {
        var numbers = new HashMap<String, Integer>();
        document.get("claims").forEach(c -> numbers.put(c.get("id").asString(), numbers.size()));
        var claims = new ArrayList<Claim>();
        document.get("claims").forEach(c -> claims.add(claim(c, numbers)));
        var zones = new ArrayList<Zone>();
        document.get("zones")
            .forEach(z -> zones.add(new Zone(z.get("start").asInt(), z.get("end").asInt(),
                    Zone.Role.valueOf(z.get("role").asString().toUpperCase(Locale.ROOT)), null)));
        return new Examined(document.get("text").asString(), zones, claims);
    }

    private static Claim claim(JsonNode c, HashMap<String, Integer> numbers) {
        return new Claim(c.get("start").asInt(), c.get("end").asInt(), number(c, "value"), number(c, "value_max"),
                c.get("unit").asString(), text(c, "per"),
                c.has("approx_side") ? Bound.BELOW : Bound.valueOf(c.get("bound").asString().toUpperCase(Locale.ROOT)),
                c.get("indicator").asString(), c.get("category").asString(),
                Claim.Kind.valueOf(c.get("kind").asString().toUpperCase(Locale.ROOT)), text(c, "period"),
                text(c, "place"), text(c, "org"), c.has("part_of") ? numbers.get(c.get("part_of").asString()) : null,
                List.of());
    }

    private static @Nullable String text(JsonNode node, String name) {
        return node.hasNonNull(name) ? node.get(name).asString() : null;
    }

    private static @Nullable BigDecimal number(JsonNode node, String name) {
        return node.hasNonNull(name) ? node.get(name).decimalValue() : null;
    }

}
