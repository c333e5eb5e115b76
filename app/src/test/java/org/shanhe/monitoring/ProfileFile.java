package org.shanhe.monitoring;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import org.springframework.core.io.ClassPathResource;
import org.yaml.snakeyaml.Yaml;

/** The fields of {@code profile.yaml} as written, by object. */
final class ProfileFile {

    private ProfileFile() {
    }

    static Map<String, List<Map<String, String>>> read() {
        try (var in = new ClassPathResource("org/shanhe/policy/profile.yaml").getInputStream()) {
            return new Yaml().load(in);
        }
        catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

}
