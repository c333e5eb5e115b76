package org.shanhe.claims;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.shanhe.claims.reading.ClaimReader;
import tools.jackson.databind.json.JsonMapper;

/** What is read out of documents, measured against gold and pinned by small examples. */
class ClaimReaderTests {

    private static final Path GOLD = Path.of("src/test/resources/claims/dev");

    /** What was reached; a change that loses some of it has to say why. */
    private static final Map<String, Double> FLOORS = Map.of("quantity", 0.90, "category", 0.77, "indicator", 0.64,
            "place", 0.47, "org", 0.50);

    @Test
    void readsTheDevelopmentSetAsWellAsItDid() throws IOException {
        var score = new Score();
        try (var files = Files.newDirectoryStream(GOLD, "*.json")) {
            for (var file : files) {
                var document = new JsonMapper().readTree(file.toFile());
                score.add(document, ClaimReader.read(document.path("text").asString(), false).claims());
            }
        }
        System.out.println("claims: " + score.all());
        assertThat(score.all())
            .allSatisfy((measure, f1) -> assertThat(f1).as(measure).isGreaterThan(FLOORS.get(measure)));
    }

}
