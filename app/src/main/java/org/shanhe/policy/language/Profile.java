package org.shanhe.policy.language;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.Yaml;

/** Every field that a rule may read (画像), as profile.yaml lists them. */
public final class Profile {

    private final List<ProfileField> fields;

    private final Map<String, Map<String, ProfileField>> byObject;

    private Profile(List<ProfileField> fields) {
        this.fields = List.copyOf(fields);
        this.byObject = fields.stream()
            .collect(
                    Collectors.groupingBy(ProfileField::object, Collectors.toMap(ProfileField::field, field -> field)));
    }

    /** The profile of this edition of the platform. */
    public static Profile shipped() {
        try (var in = Objects.requireNonNull(Profile.class.getResourceAsStream("/org/shanhe/policy/profile.yaml"))) {
            return read(new InputStreamReader(in, StandardCharsets.UTF_8));
        }
        catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Profile read(Reader yaml) {
        Map<String, List<Map<String, Object>>> objects = new Yaml().load(yaml);
        var fields = new ArrayList<ProfileField>();
        objects.forEach((object, its) -> its.forEach(field -> fields.add(field(object, field))));
        return new Profile(fields);
    }

    private static ProfileField field(String object, Map<String, Object> field) {
        return new ProfileField(object, said(field, "field"),
                Term.Type.valueOf(said(field, "type").toUpperCase(Locale.ROOT)), saidOrNull(field, "unit"),
                saidOrNull(field, "codes"), said(field, "zh"), said(field, "en"), said(field, "source"));
    }

    private static String said(Map<String, Object> field, String key) {
        return Objects.requireNonNull(saidOrNull(field, key), () -> field + " lacks " + key);
    }

    private static @Nullable String saidOrNull(Map<String, Object> field, String key) {
        return field.get(key) instanceof Object value ? value.toString() : null;
    }

    public List<ProfileField> fields() {
        return fields;
    }

    /** A member of a household has the fields of a person. */
    public Optional<ProfileField> find(String object, String field) {
        return Optional.ofNullable(of(object).get(field));
    }

    Map<String, ProfileField> of(String object) {
        return byObject.getOrDefault(object.equals("member") ? "person" : object, Map.of());
    }

}
