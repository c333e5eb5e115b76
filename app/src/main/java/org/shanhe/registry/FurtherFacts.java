package org.shanhe.registry;

import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Turns what a file states beyond the first columns into JSON by column, sensitive values
 * encrypted with their token beside them (其他登记事项).
 */
final class FurtherFacts {

    private final SensitiveValues sensitive;

    FurtherFacts(SensitiveValues sensitive) {
        this.sensitive = sensitive;
    }

    /** The further columns of a person; a disability certificate says kind and level. */
    @Nullable String person(@Nullable ObjectNode more, DocumentFacts document) {
        var stated = more == null ? null : more.get("disability");
        var codes = stated != null ? stated.valueStream().map(JsonNode::asString).toList() : document.disability();
        if (codes.isEmpty() && stated == null) {
            return more == null ? null : more.toString();
        }
        var sealed = more == null ? JsonNodeFactory.instance.objectNode() : more.deepCopy();
        disability(sealed, codes);
        return sealed.toString();
    }

    /** What monitoring knows of a household; its contact's phone is sealed. */
    @Nullable String monitored(@Nullable ObjectNode monitored) {
        if (monitored == null || !monitored.hasNonNull("contact_phone")) {
            return monitored == null ? null : monitored.toString();
        }
        var sealed = monitored.deepCopy();
        var phone = monitored.get("contact_phone").asString();
        sealed.put("contact_phone", hex(sensitive.encrypt(SensitiveField.PHONE, phone)));
        sealed.put("contact_phone_index", hex(sensitive.token(SensitiveField.PHONE, phone)));
        return sealed.toString();
    }

    void disability(ObjectNode columns, List<String> codes) {
        columns.put("disability",
                hex(sensitive.encrypt(SensitiveField.HEALTH, codes.isEmpty() ? null : String.join(",", codes))));
        var tokens = columns.putArray("disability_index");
        codes.forEach(code -> tokens.add(hex(sensitive.token(SensitiveField.HEALTH, code))));
    }

    static @Nullable String hex(byte @Nullable [] bytes) {
        return bytes == null ? null : "\\x" + HexFormat.of().formatHex(bytes);
    }

}
