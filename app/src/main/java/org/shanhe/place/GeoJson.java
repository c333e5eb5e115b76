package org.shanhe.place;

import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.shanhe.kernel.Refused;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads a GeoJSON FeatureCollection whose features name their place by code, one feature
 * at a time.
 */
final class GeoJson {

    private static final Set<String> SHAPES = Set.of("Polygon", "MultiPolygon", "Point");

    private final JsonMapper mapper;

    private final List<Outline> outlines = new ArrayList<>();

    private final Set<PlaceCode> seen = new HashSet<>();

    private int features;

    private GeoJson(JsonMapper mapper) {
        this.mapper = mapper;
    }

    static List<Outline> read(JsonMapper mapper, InputStream in) {
        var reading = new GeoJson(mapper);
        try (var parser = mapper.createParser(in)) {
            reading.file(parser);
        }
        Refused.unless(!reading.outlines.isEmpty(), "LAYER_EMPTY");
        return reading.outlines;
    }

    /** Where it stopped is asked of the parser: not every exception knows it. */
    private void file(JsonParser parser) {
        try {
            collection(parser);
        }
        catch (JacksonException e) {
            var at = parser.currentLocation();
            throw Refused.invalid("LAYER_NOT_GEOJSON", "line", at.getLineNr(), "column", at.getColumnNr());
        }
    }

    private void collection(JsonParser parser) {
        Refused.unless(parser.nextToken() == JsonToken.START_OBJECT, "LAYER_NOT_A_COLLECTION");
        while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
            var name = parser.currentName();
            var token = parser.nextToken();
            if (name.equals("type")) {
                Refused.unless("FeatureCollection".equals(parser.getString()), "LAYER_NOT_A_COLLECTION");
            }
            else if (name.equals("features") && token == JsonToken.START_ARRAY) {
                while (parser.nextToken() != JsonToken.END_ARRAY) {
                    feature(parser.readValueAsTree());
                }
            }
            else {
                parser.skipChildren();
            }
        }
    }

    private void feature(JsonNode feature) {
        features++;
        var properties = feature.path("properties");
        var named = properties.path("code").isMissingNode() ? properties.path("adcode") : properties.path("code");
        Refused.unless(named.isString() || named.isIntegralNumber(), "LAYER_CODE_MISSING", "number", features);
        var code = PlaceCode.of(named.asString());
        Refused.unless(seen.add(code), "LAYER_CODE_TWICE", "code", code);
        var geometry = feature.path("geometry");
        Refused.unless(SHAPES.contains(geometry.path("type").asString("")), "LAYER_SHAPE_UNKNOWN", "code", code);
        var box = new Box();
        box.take(geometry.path("coordinates"));
        Refused.unless(box.onEarth(), "LAYER_NOT_IN_DEGREES", "code", code);
        var dot = Stream.of("centroid", "center")
            .map(properties::path)
            .filter(GeoJson::isPosition)
            .findFirst()
            .orElse(null);
        outlines.add(new Outline(code, geometry.toString(), dot == null ? box.longitude() : dot.get(0).asDouble(),
                dot == null ? box.latitude() : dot.get(1).asDouble()));
    }

    private static boolean isPosition(@Nullable JsonNode node) {
        return node != null && node.isArray() && node.size() >= 2 && node.get(0).isNumber() && node.get(1).isNumber();
    }

    /** What a geometry spans. */
    private static final class Box {

        private double west = Double.MAX_VALUE;

        private double east = -Double.MAX_VALUE;

        private double south = Double.MAX_VALUE;

        private double north = -Double.MAX_VALUE;

        void take(JsonNode coordinates) {
            if (isPosition(coordinates)) {
                west = Math.min(west, coordinates.get(0).asDouble());
                east = Math.max(east, coordinates.get(0).asDouble());
                south = Math.min(south, coordinates.get(1).asDouble());
                north = Math.max(north, coordinates.get(1).asDouble());
            }
            else {
                coordinates.forEach(this::take);
            }
        }

        boolean onEarth() {
            return west >= -180 && east <= 180 && south >= -90 && north <= 90 && west <= east;
        }

        double longitude() {
            return (west + east) / 2;
        }

        double latitude() {
            return (south + north) / 2;
        }

    }

}
