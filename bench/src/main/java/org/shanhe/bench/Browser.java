package org.shanhe.bench;

import java.io.IOException;
import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Speaks to the platform over HTTP as a signed-in page does. */
final class Browser {

    private static final JsonMapper JSON = new JsonMapper();

    private final CookieManager cookies = new CookieManager();

    private final HttpClient client = HttpClient.newBuilder().cookieHandler(cookies).build();

    private final String address;

    Browser(int port) {
        address = "http://localhost:" + port;
    }

    static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    /** The body, whatever the status. */
    String get(String path) {
        return send(HttpRequest.newBuilder(URI.create(address + path)), false);
    }

    /** The answer, timed from the request to the last byte. */
    JsonNode read(String path, Timings timings) throws Exception {
        var request = HttpRequest.newBuilder(URI.create(address + path));
        return JSON.readTree(timings.time(() -> send(request, true)));
    }

    String post(String path, Object body) {
        var token = cookies.getCookieStore()
            .getCookies()
            .stream()
            .filter(cookie -> cookie.getName().equals("XSRF-TOKEN"))
            .map(HttpCookie::getValue)
            .findFirst()
            .orElse("");
        return send(HttpRequest.newBuilder(URI.create(address + path))
            .header("Content-Type", "application/json")
            .header("X-XSRF-TOKEN", token)
            .POST(BodyPublishers.ofString(JSON.writeValueAsString(body))), true);
    }

    private String send(HttpRequest.Builder request, boolean mustSucceed) {
        try {
            var answer = client.send(request.build(), BodyHandlers.ofString());
            if (mustSucceed && answer.statusCode() / 100 != 2) {
                throw new IllegalStateException(answer.uri() + " " + answer.statusCode() + " " + answer.body());
            }
            return answer.body();
        }
        catch (IOException e) {
            throw new IllegalStateException(e);
        }
        catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

}
