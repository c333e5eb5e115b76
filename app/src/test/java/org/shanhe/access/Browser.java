package org.shanhe.access;

import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Speaks to the running platform as a page in a browser does, cookies and all. */
public class Browser {

    private static final JsonMapper JSON = new JsonMapper();

    private final CookieManager cookies = new CookieManager();

    private final HttpClient client = HttpClient.newBuilder().cookieHandler(cookies).build();

    private final String address;

    public Browser(int port) {
        this.address = "http://localhost:" + port;
    }

    /** What came back. */
    public record Answer(int status, String body, HttpResponse<String> response) {

        public JsonNode json() {
            return JSON.readTree(body);
        }

        public String code() {
            return json().path("code").asString("");
        }

    }

    public Answer get(String path, String... headers) {
        return send("GET", path, null, headers);
    }

    /** A file as it came, for one that is no text. */
    public byte[] file(String path, String... headers) {
        var request = HttpRequest.newBuilder(URI.create(address + path));
        for (int i = 0; i < headers.length; i += 2) {
            request.setHeader(headers[i], headers[i + 1]);
        }
        try {
            var response = client.send(request.build(), BodyHandlers.ofByteArray());
            if (response.statusCode() != 200) {
                throw new IllegalStateException(path + " " + response.statusCode());
            }
            return response.body();
        }
        catch (java.io.IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    public Answer post(String path, Object body, String... headers) {
        return send("POST", path, body, headers);
    }

    public Answer put(String path, Object body, String... headers) {
        return send("PUT", path, body, headers);
    }

    public Answer delete(String path, Object body) {
        return send("DELETE", path, body);
    }

    public Answer signIn(String name, String password) {
        get("/api/session");
        return post("/api/session", Map.of("name", name, "password", password));
    }

    public @Nullable String cookie(String name) {
        return cookies.getCookieStore()
            .getCookies()
            .stream()
            .filter(cookie -> cookie.getName().equals(name))
            .map(java.net.HttpCookie::getValue)
            .findFirst()
            .orElse(null);
    }

    public void plant(String name, String value) {
        var cookie = new java.net.HttpCookie(name, value);
        cookie.setPath("/");
        cookie.setVersion(0);
        cookies.getCookieStore().add(URI.create(address), cookie);
    }

    public Answer send(String method, String path, @Nullable Object body, String... headers) {
        var token = cookie("XSRF-TOKEN");
        var all = new java.util.ArrayList<>(java.util.List.of(headers));
        if (token != null && !method.equals("GET")) {
            all.addAll(java.util.List.of("X-XSRF-TOKEN", token));
        }
        return sendWithout(method, path, body, all.toArray(String[]::new));
    }

    /** Without the CSRF token that a page would add. */
    public Answer sendWithout(String method, String path, @Nullable Object body, String... headers) {
        var request = HttpRequest.newBuilder(URI.create(address + path)).header("Content-Type", "application/json");
        for (int i = 0; i < headers.length; i += 2) {
            request.setHeader(headers[i], headers[i + 1]);
        }
        var text = body == null ? null : body instanceof String raw ? raw : JSON.writeValueAsString(body);
        request.method(method, text == null ? BodyPublishers.noBody() : BodyPublishers.ofString(text));
        try {
            var response = client.send(request.build(), BodyHandlers.ofString());
            return new Answer(response.statusCode(), response.body(), response);
        }
        catch (java.io.IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

}
