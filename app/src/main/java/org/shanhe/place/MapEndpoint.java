package org.shanhe.place;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.shanhe.kernel.Refused;
import org.shanhe.kernel.Scope;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/places")
class MapEndpoint {

    private static final int MOST_BYTES = 64 << 20;

    private static final int MOST_CODES = 1000;

    private static final MediaType GEOJSON = new MediaType("application", "geo+json");

    private final TileMaps tiles;

    private final Layers layers;

    MapEndpoint(TileMaps tiles, Layers layers) {
        this.tiles = tiles;
        this.layers = layers;
    }

    /** Of the nation, of what lies directly in a place, or of the places named. */
    @GetMapping("/tiles")
    TileMap tiles(@RequestParam @Nullable String of, @RequestParam @Nullable List<String> codes) {
        Refused.unless(of == null || codes == null, "TILES_OF_OR_CODES");
        if (codes != null) {
            return tiles.of(codes(codes));
        }
        return of == null ? tiles.nation() : tiles.inside(PlaceCode.of(of));
    }

    @GetMapping("/layers")
    List<Layers.Layer> list() {
        return layers.list();
    }

    @GetMapping("/layers/{name}")
    ResponseEntity<String> one(@PathVariable String name, @RequestParam @Nullable List<String> codes,
            @RequestParam @Nullable String of) {
        return layers.geoJson(name, codes == null ? List.of() : codes(codes), of == null ? null : PlaceCode.of(of))
            .map(text -> ResponseEntity.ok().contentType(GEOJSON).body(text))
            .orElseThrow(() -> Refused.notFound("LAYER_UNKNOWN", "name", name));
    }

    /** The body is the GeoJSON itself. The same layer loaded again replaces itself. */
    @PostMapping("/layers")
    Layers.Loaded load(@RequestParam String name, @RequestParam String licence,
            @RequestParam(defaultValue = "false") boolean skipUnknown, HttpServletRequest request) throws IOException {
        onlyAdministrators();
        Refused.unless(name.matches("[\\p{L}\\p{N} ._-]{1,60}"), "LAYER_NAME_MALFORMED", "name", name);
        Refused.unless(!licence.isBlank() && licence.length() <= 500, "LAYER_LICENCE_MISSING");
        var body = request.getInputStream();
        try {
            if (request.getContentLengthLong() > MOST_BYTES) {
                throw tooLarge();
            }
            return layers.load(name, licence.strip(), new Capped(body, MOST_BYTES, MapEndpoint::tooLarge), skipUnknown);
        }
        catch (Refused refused) {
            // a browser reads the answer only when it could send everything
            body.transferTo(OutputStream.nullOutputStream());
            throw refused;
        }
    }

    @DeleteMapping("/layers/{name}")
    void delete(@PathVariable String name) {
        onlyAdministrators();
        layers.delete(name);
    }

    private static void onlyAdministrators() {
        if (!Scope.current().hasAnyRole("SYSTEM_OFFICER")) {
            throw Refused.forbidden("LAYER_ONLY_BY_ADMINISTRATOR");
        }
    }

    private static List<PlaceCode> codes(List<String> codes) {
        Refused.unless(!codes.isEmpty() && codes.size() <= MOST_CODES, "PLACE_LIMIT", "limit", codes.size(), "most",
                MOST_CODES);
        return codes.stream().map(PlaceCode::of).toList();
    }

    private static Refused tooLarge() {
        return Refused.because(Refused.Kind.TOO_LARGE, "LAYER_TOO_LARGE", "most", MOST_BYTES >> 20);
    }

}
