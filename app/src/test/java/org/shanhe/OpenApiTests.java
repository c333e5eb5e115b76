package org.shanhe;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.shanhe.access.People;
import org.shanhe.access.Role;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.ApplicationContext;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import tools.jackson.databind.JsonNode;

/** The description of the API is OpenAPI 3.1 and leaves no address out. */
@DatabaseTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OpenApiTests {

    private static final Pattern NAME = Pattern.compile("\\{(\\w+)}");

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    RequestMappingHandlerMapping mapping;

    @Autowired
    ApplicationContext context;

    private JsonNode api;

    @BeforeAll
    void read() {
        var people = new People(context);
        api = people.signedIn(people.named(Role.COUNTY_OFFICER, 540623000000L)).get("/api/openapi").json();
    }

    @Test
    void itIsVersionThreeOneWithATitle() {
        assertThat(api.path("openapi").asString()).startsWith("3.1.");
        assertThat(api.path("info").path("title").asString()).isEqualTo("Shanhe 山河");
        assertThat(api.path("info").path("version").asString()).isNotEmpty();
    }

    @Test
    void everyAddressStandsInItWithEachOfItsMethods() {
        var missing = new TreeSet<String>();
        for (var info : mapping.getHandlerMethods().keySet()) {
            for (var address : info.getPatternValues()) {
                if (address.startsWith("/api/") && !address.startsWith("/api/openapi")) {
                    info.getMethodsCondition()
                        .getMethods()
                        .stream()
                        .map(method -> method.name().toLowerCase(java.util.Locale.ROOT))
                        .filter(method -> api.path("paths")
                            .path(address.replaceAll(":[^}]*}", "}"))
                            .path(method)
                            .isMissingNode())
                        .forEach(method -> missing.add(method + " " + address));
                }
            }
        }
        assertThat(missing).isEmpty();
        assertThat(api.path("paths").size()).isGreaterThan(400);
    }

    @Test
    void itHoldsTogether() {
        var schemas = Set.copyOf(api.path("components").path("schemas").propertyNames());
        assertThat(references(api)).allMatch(reference -> reference.startsWith("#/components/schemas/")
                && schemas.contains(reference.substring(21)));
        var ids = new ArrayList<String>();
        for (var path : api.path("paths").properties()) {
            var names = NAME.matcher(path.getKey()).results().map(found -> found.group(1)).collect(Collectors.toSet());
            for (var operation : path.getValue()) {
                ids.add(operation.path("operationId").asString());
                assertThat(operation.path("responses").size()).as(path.getKey()).isGreaterThan(1);
                assertThat(operation.path("parameters")
                    .valueStream()
                    .filter(parameter -> parameter.path("in").asString().equals("path"))
                    .map(parameter -> parameter.path("name").asString())
                    .collect(Collectors.toSet())).as(path.getKey()).isEqualTo(names);
            }
        }
        assertThat(ids).doesNotHaveDuplicates();
    }

    @Test
    void aFilterIsNamedPartByPart() {
        assertThat(api.path("paths")
            .path("/api/figures/{name}")
            .path("get")
            .path("parameters")
            .valueStream()
            .map(parameter -> parameter.path("name").asString())
            .toList()).contains("place", "partner", "on", "from", "to", "purpose").doesNotContain("asked");
    }

    private static List<String> references(JsonNode node) {
        return node.findValues("$ref").stream().map(JsonNode::asString).toList();
    }

}
