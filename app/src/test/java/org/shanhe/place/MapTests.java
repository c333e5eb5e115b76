package org.shanhe.place;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.shanhe.DatabaseTest;
import org.shanhe.kernel.Refused;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@DatabaseTest
class MapTests {

    static final String SQUARE = """
            {"type": "Feature", "properties": {"adcode": %s},
             "geometry": {"type": "Polygon", "coordinates": [[[102, 27], [103, 27], [103, 28], [102, 28], [102, 27]]]}}
            """;

    static final List<PlaceCode> NINE = Stream
        .of("540623", "632726", "632224", "513428", "513429", "140623", "150429", "610827", "610829")
        .map(PlaceCode::of)
        .toList();

    @Autowired
    TileMaps tiles;

    @Autowired
    Layers layers;

    @Autowired
    MapEndpoint endpoint;

    @Autowired
    JdbcClient jdbc;

    @AfterEach
    void remove() {
        jdbc.sql("delete from place.layer where name = 'test'").update();
    }

    @Test
    void theNationHasATileForEachOfItsThirtyFourProvincesAndNoTwoOverlap() {
        var map = tiles.nation();
        assertThat(map.tiles()).hasSize(34);
        assertThat(map.tiles().stream().map(tile -> tile.row() + " " + tile.column())).doesNotHaveDuplicates();
        assertThat(map.tiles()).filteredOn(Tile::hasChildren).hasSize(31);
        assertThat(map.tiles()).allMatch(tile -> tile.row() < map.rows() && tile.column() < map.columns());
    }

    @Test
    void whatLiesInAPlaceIsACompactGrid() {
        var map = tiles.inside(PlaceCode.of("513428"));
        assertThat(map.tiles()).hasSize(13);
        assertThat(map.rows() * map.columns()).isBetween(13, 20);
        assertThat(map.tiles().stream().map(tile -> tile.row() + " " + tile.column())).doesNotHaveDuplicates();
    }

    @Test
    void theNineCountiesStandInTheirProvincesTiles() {
        var map = tiles.of(NINE);
        assertThat(map.tiles()).hasSize(9);
        assertThat(map.backdrop()).hasSize(34);
        assertThat(map.tiles().stream().map(tile -> tile.row() + " " + tile.column())).doesNotHaveDuplicates();
        assertThat(map.tiles()).filteredOn(tile -> tile.name().equals("布拖县"))
            .first()
            .satisfies(tile -> assertThat(tile).extracting(Tile::row, Tile::column, Tile::size)
                .containsExactly(4.0, 2.5, 0.5));
    }

    @Test
    void aLayerIsLoadedAndReadBackByPlaceAndGivesTheTilesTheirDots() {
        var loaded = load("[" + SQUARE.formatted("513428") + "," + SQUARE.formatted("\"513429000000\"") + "]", false);
        assertThat(loaded).isEqualTo(new Layers.Loaded("test", 2, List.of()));
        assertThat(layers.geoJson("test", List.of(), PlaceCode.of("5134"))).hasValueSatisfying(
                text -> assertThat(text).contains("普格县", "布拖县", "FeatureCollection", "GS(0000)0号", "[102.5, 27.5]"));
        assertThat(layers.geoJson("test", List.of(PlaceCode.of("513429")), null))
            .hasValueSatisfying(text -> assertThat(text).contains("布拖县").doesNotContain("普格县"));
        assertThat(tiles.of(NINE).tiles()).filteredOn(tile -> tile.longitude() != null).hasSize(2);
        assertThat(jdbc.sql("select count(*) from kernel.audit where action = 'place.layer.load'")
            .query(Integer.class)
            .single()).isPositive();
    }

    @Test
    void unknownCodesAreRefusedUnlessTheyAreToBeSkipped() {
        var features = "[" + SQUARE.formatted("513428") + "," + SQUARE.formatted("999999") + "]";
        assertThatExceptionOfType(Refused.class).isThrownBy(() -> load(features, false))
            .satisfies(refused -> assertThat(refused.code()).isEqualTo("LAYER_CODES_UNKNOWN"))
            .satisfies(refused -> assertThat(refused.details()).containsEntry("codes", "999999000000"));
        assertThat(load(features, true).skipped()).containsExactly(PlaceCode.of("999999"));
    }

    @Test
    void aFileThatNestsWithoutEndIsRefusedInWords() {
        var file = "{\"type\": \"FeatureCollection\", \"features\": [{\"geometry\": " + "[".repeat(100_000);
        assertThatExceptionOfType(Refused.class).isThrownBy(() -> layers.load("test", "x", stream(file), false))
            .extracting(Refused::code)
            .isEqualTo("LAYER_NOT_GEOJSON");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = { "PK not json | LAYER_NOT_GEOJSON", "[] | LAYER_NOT_A_COLLECTION",
            "{\"type\": \"Feature\"} | LAYER_NOT_A_COLLECTION", "{\"type\": \"FeatureCollection\" | LAYER_NOT_GEOJSON",
            "{\"type\": \"FeatureCollection\", \"features\": []} | LAYER_EMPTY",
            "{\"type\": \"FeatureCollection\", \"features\": [{\"properties\": {\"name\": \"x\"}}]} | LAYER_CODE_MISSING",
            "{\"type\": \"FeatureCollection\", \"features\": [{\"properties\": {\"code\": 12345}}]} | PLACE_CODE_MALFORMED",
            "{\"type\": \"FeatureCollection\", \"features\": [{\"properties\": {\"code\": 513428}}]} | LAYER_SHAPE_UNKNOWN",
            "{\"type\": \"FeatureCollection\", \"features\": [{\"properties\": {\"code\": 513428}, \"geometry\": {\"type\": \"Point\", \"coordinates\": [11000000, 4000000]}}]} | LAYER_NOT_IN_DEGREES" })
    void aFileThatIsNoLayerIsRefusedAndNothingIsKept(String file, String code) {
        assertThatExceptionOfType(Refused.class).isThrownBy(() -> layers.load("test", "x", stream(file), false))
            .extracting(Refused::code)
            .isEqualTo(code);
        assertThat(layers.list()).noneMatch(layer -> layer.name().equals("test"));
    }

    @Test
    void theRestOfARefusedFileCanStillBeTaken() throws IOException {
        var body = new BufferedInputStream(stream("{\"type\": \"FeatureCollection\", \"features\": [x"));
        var capped = new Capped(body, 1000, () -> Refused.invalid("LAYER_TOO_LARGE"));
        assertThatExceptionOfType(Refused.class).isThrownBy(() -> layers.load("test", "x", capped, false));
        assertThat(body.transferTo(OutputStream.nullOutputStream())).isGreaterThanOrEqualTo(0);
    }

    @Test
    void onlyAnAdministratorLoadsOrDeletesALayer() {
        assertThatExceptionOfType(Refused.class).isThrownBy(() -> endpoint.delete("test"))
            .extracting(Refused::code)
            .isEqualTo("LAYER_ONLY_BY_ADMINISTRATOR");
    }

    private Layers.Loaded load(String features, boolean skipUnknown) {
        return layers.load("test", "GS(0000)0号",
                stream("{\"type\": \"FeatureCollection\", \"features\": " + features + "}"), skipUnknown);
    }

    private static ByteArrayInputStream stream(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }

}
