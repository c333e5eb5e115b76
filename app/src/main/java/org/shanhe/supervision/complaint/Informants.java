package org.shanhe.supervision.complaint;

import java.nio.charset.StandardCharsets;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.shanhe.kernel.Audit;
import org.shanhe.kernel.InstallationKey;
import org.shanhe.kernel.Refused;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/**
 * Who made complaints (举报人): sealed with a key outside the database, never in a list, a
 * search or an export, read one at a time with a reason that is kept.
 */
@Repository
class Informants {

    private static final byte[] LABEL = "supervision.informant".getBytes(StandardCharsets.US_ASCII);

    private final JdbcClient jdbc;

    private final InstallationKey key;

    private final JsonMapper json;

    private final Audit audit;

    Informants(JdbcClient jdbc, InstallationKey key, JsonMapper json, Audit audit) {
        this.jdbc = jdbc;
        this.key = key;
        this.json = json;
        this.audit = audit;
    }

    /** Who it was. */
    record Informant(@NotBlank @Size(max = 60) String name, @Size(max = 40) @Nullable String phone,
            @Size(max = 200) @Nullable String address) {
    }

    @Transactional
    public void keep(long complaint, Informant informant) {
        jdbc.sql("insert into supervision.informant (complaint, sealed) values (:complaint, :sealed)")
            .param("complaint", complaint)
            .param("sealed", cipher().encrypt(LABEL, json.writeValueAsBytes(informant)))
            .update();
    }

    @Transactional
    public Informant reveal(long complaint, @Nullable String reason) {
        Refused.unless(reason != null && !reason.isBlank() && reason.length() <= 500, "REASON_MISSING");
        jdbc.sql("select set_config('shanhe.informant', :complaint, true)")
            .param("complaint", Long.toString(complaint))
            .query(String.class)
            .single();
        var sealed = jdbc.sql("select sealed from supervision.informant where complaint = :complaint")
            .param("complaint", complaint)
            .query(byte[].class)
            .optional()
            .orElseThrow(() -> Refused.notFound("INFORMANT_UNKNOWN"));
        audit.note("supervision.informant.read", "complaint/" + complaint, null,
                json.writeValueAsString(new Read(reason)));
        return json.readValue(cipher().decrypt(LABEL, sealed), Informant.class);
    }

    private record Read(@Nullable String reason) {
    }

    private InstallationKey.Cipher cipher() {
        return key.cipher("supervision informants");
    }

}
