package org.shanhe.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MeasureCatalogueTests {

    private static final LocalDate IN_2018 = LocalDate.of(2018, 6, 30);

    private static final MeasureFiles MEASURES = new MeasureFiles();

    private static final AnswerFiles ANSWERS = new AnswerFiles();

    private static final List<FileKind<?>> KINDS = FileKinds.all();

    private static final MeasureCatalogue CATALOGUE = new MeasureCatalogue(new Packs("classpath:policy", KINDS),
            MEASURES, ANSWERS);

    @TempDir
    Path folder;

    @Test
    void theFifteenFamiliesOfTheFormAndTheClassesOfTheSeedsAreThere() {
        var families = CATALOGUE.kinds(IN_2018)
            .stream()
            .map(kind -> kind.family().family())
            .collect(Collectors.toCollection(java.util.LinkedHashSet::new));
        assertThat(families)
            .startsWith("INDUSTRY", "EMPLOYMENT", "FINANCE", "PUBLIC_POST", "HEALTH", "COMPULSORY_EDUCATION",
                    "EDUCATION", "SECURITY", "HOUSING", "DRINKING_WATER", "SOCIAL", "RELOCATION", "LIVING_CONDITIONS",
                    "INFRASTRUCTURE", "AFTER_RELOCATION")
            .contains("CULTURE", "BORDER", "ECOLOGY", "PARTY_PAIRING", "CONSUMPTION", "MOTIVATION", "TALENT", "SOLAR",
                    "ASSET_INCOME", "DONATION", "TWO_DISEASES");
    }

    @Test
    void onlyAnythingElseOrOnlyTrainingIsNotDevelopment() {
        assertThat(kind("PLANTING").development()).isTrue();
        assertThat(kind("SOLAR_STATION").development()).isTrue();
        assertThat(kind("SKILL_TRAINING").development()).isFalse();
        assertThat(kind("INDUSTRY_OTHER").development()).isFalse();
        assertThat(kind("SUBSISTENCE_ALLOWANCE").development()).isFalse();
        assertThat(kind("SOLAR_STATION").family().reportedAs()).isEqualTo("INDUSTRY");
    }

    @Test
    void aKindHoldsOnItsDaysInEveryPack() {
        assertThat(CATALOGUE.find("POVERTY_INSURANCE", IN_2018)).isEmpty();
        assertThat(CATALOGUE.find("POVERTY_INSURANCE", LocalDate.of(2024, 1, 1))).isPresent();
    }

    @Test
    void theCheckedAnswersAreThoseOfTheRules() {
        var checked = CATALOGUE.answers(IN_2018)
            .stream()
            .filter(answer -> answer.verified() && answer.list().equals("RISK"))
            .collect(Collectors.toMap(MeasureAnswer::code, MeasureAnswer::families));
        assertThat(checked).containsEntry("ILLNESS", List.of("HEALTH", "SOCIAL", "SECURITY"))
            .containsEntry("HOUSING", List.of("HOUSING", "RELOCATION"))
            .containsEntry("DRINKING_WATER", List.of("DRINKING_WATER"))
            .containsEntry("DISABILITY", List.of("SECURITY", "SOCIAL"));
    }

    @Test
    void aFaultIsRefusedWithItsFileAndLine() throws IOException {
        refuses("kind: A, zh: 甲, en: A, unit: MU, receivers: [HOUSEHOLD], colour: red", "5:", "unknown key colour");
        refuses("kind: A, zh: 甲, en: A, unit: MU, receivers: [FRIEND]", "5:", "receivers must be some of");
        refuses("kind: A, zh: 甲, en: A, unit: MU, receivers: [HOUSEHOLD], from: 2014", "5:", "must be a date");
        refuses("kind: A, zh: 甲, en: A, unit: MU, receivers: [HOUSEHOLD], details: [{field: x, type: WORD}]", "5:",
                "WORD is none of");
    }

    private static MeasureKind kind(String kind) {
        return CATALOGUE.find(kind, IN_2018).orElseThrow();
    }

    private void refuses(String kind, String line, String what) throws IOException {
        var pack = Files.createDirectories(folder.resolve("2014-"));
        Files.writeString(pack.resolve("pack.yaml"), "pack: 2014-\nzh: 甲\nen: A\n");
        Files.writeString(pack.resolve("measures.yaml"), """
                source: x
                families:
                  - {family: INDUSTRY, zh: 产业, en: Industry, purpose: INDUSTRY,
                     kinds: [
                       {%s}]}
                """.formatted(kind));
        assertThatThrownBy(() -> new Packs(folder.toString(), KINDS).current()).isInstanceOf(BadPacks.class)
            .hasMessageContaining("2014-/measures.yaml:" + line)
            .hasMessageContaining(what);
    }

}
