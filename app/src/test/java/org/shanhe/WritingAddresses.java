package org.shanhe;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.springframework.core.io.ClassPathResource;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * The addresses that write, each with a body that asks for something of the neighbours.
 */
record WritingAddresses(Map<String, String> bodies) {

    private static final Pattern LINE = Pattern.compile("(\\w+ /\\S+)\\s+(.+)");

    private static final Pattern VARIABLE = Pattern.compile("\\{([^}]*)}");

    static WritingAddresses load() throws IOException {
        var bodies = new LinkedHashMap<String, String>();
        new ClassPathResource("writing-addresses.txt", WritingAddresses.class)
            .getContentAsString(StandardCharsets.UTF_8)
            .lines()
            .filter(line -> !line.isBlank() && !line.startsWith("#"))
            .forEach(line -> {
                var parts = LINE.matcher(line);
                if (!parts.matches()) {
                    throw new IllegalStateException(line);
                }
                bodies.put(parts.group(1), parts.group(2).strip());
            });
        return new WritingAddresses(bodies);
    }

    /** One request. */
    record Call(String method, String path, String body) {
    }

    /** What the platform has, as it is written in the list. */
    static TreeSet<String> of(RequestMappingHandlerMapping mapping) {
        var found = new TreeSet<String>();
        for (var info : mapping.getHandlerMethods().keySet()) {
            for (var method : info.getMethodsCondition().getMethods()) {
                info.getPatternValues()
                    .stream()
                    .filter(pattern -> pattern.startsWith("/api/") && method != RequestMethod.GET)
                    .forEach(pattern -> found.add(method + " " + pattern));
            }
        }
        return found;
    }

    /** Every address with every one of the numbers. */
    List<Call> calls(Map<String, Long> ids) {
        var calls = new ArrayList<Call>();
        bodies.forEach((address, body) -> {
            if (!body.equals("own")) {
                var method = address.substring(0, address.indexOf(' '));
                var pattern = address.substring(method.length() + 1);
                for (var id : pattern.contains("{id}") ? ids.values() : List.of(0L)) {
                    calls.add(new Call(method, path(pattern, id, ids), filled(body.equals("-") ? "" : body, ids)));
                }
            }
        });
        return calls;
    }

    private static String path(String pattern, long id, Map<String, Long> ids) {
        return VARIABLE.matcher(pattern).replaceAll(variable -> switch (variable.group(1)) {
            case "id" -> Long.toString(id);
            case "name", "token" -> "neighbours";
            case "year" -> "2018";
            case "action" -> "SUBMIT";
            case "village" -> Long.toString(ids.getOrDefault("place", 1L));
            default -> Long.toString(ids.getOrDefault(variable.group(1), 1L));
        });
    }

    private static String filled(String body, Map<String, Long> ids) {
        return Pattern.compile("«(\\w+)»")
            .matcher(body)
            .replaceAll(name -> Long.toString(ids.getOrDefault(name.group(1), 1L)));
    }

}
