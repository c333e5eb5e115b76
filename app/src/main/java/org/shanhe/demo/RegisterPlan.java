package org.shanhe.demo;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.shanhe.partner.AgreementKind;
import org.shanhe.partner.NewAgreement;
import org.shanhe.partner.NewPairing;
import org.shanhe.partner.NewRecord;
import org.shanhe.partner.NewVisit;
import org.shanhe.partner.PairingKind;
import org.shanhe.partner.RecordKind;

/**
 * What the results review says of honours, cases and introduced firms, a letter or an
 * agreement and a yearly visit for each county; days the document does not give are
 * marked so.
 */
final class RegisterPlan {

    private static final int FIRST_VISIT = 2018;

    private static final List<County> WITH_POWER = List.of(County.NINGCHENG, County.MIZHI, County.WUBU);

    /** Four million in all. */
    private static final List<Long> KILOWATTS = List.of(2_000_000L, 1_200_000L, 800_000L);

    private final Words words;

    private final Map<String, Long> ids;

    private final List<NewPairing> counties;

    private final Map<County, Long> units;

    private final Map<Long, String> names;

    RegisterPlan(Words words, Map<String, Long> ids, List<NewPairing> counties, Map<County, Long> units,
            Map<Long, String> names) {
        this.words = words;
        this.ids = ids;
        this.counties = counties;
        this.units = units;
        this.names = names;
    }

    List<NewRecord> records() {
        return List.of(record(RecordKind.CASE, "record.case", LocalDate.of(2018, 12, 31)),
                record(RecordKind.CASE, "record.case", LocalDate.of(2019, 12, 31)),
                record(RecordKind.HONOUR, "record.innovation", LocalDate.of(2020, 12, 31)),
                record(RecordKind.HONOUR, "record.advanced", LocalDate.of(2021, 2, 25)), firm("puge", County.PUGE),
                firm("butuo", County.BUTUO));
    }

    private NewRecord record(RecordKind kind, String phrase, LocalDate on) {
        return new NewRecord(kind, words.phrase(phrase), on, words.phrase(phrase + ".issuer"), Known.in(ids, "group"),
                null, null, words.phrase("record.day"), null, null);
    }

    private NewRecord firm(String key, County county) {
        return new NewRecord(RecordKind.INTRODUCED_FIRM, words.phrase("record.firm." + key), LocalDate.of(2019, 6, 30),
                null, Known.in(ids, "property"), county.code(), null, words.phrase("record.day"), null, null);
    }

    /**
     * The nine counties' letters and agreements of 2020, and the investment agreements of
     * four million kilowatts.
     */
    List<NewAgreement> agreements() {
        return Stream.concat(nine().map(this::letter), IntStream.range(0, KILOWATTS.size()).mapToObj(this::investment))
            .toList();
    }

    private NewAgreement letter(NewPairing pairing) {
        return new NewAgreement(pairing.partner(), pairing.place(),
                pairing.kind() == PairingKind.DESIGNATED ? AgreementKind.LETTER : AgreementKind.COUNTERPART,
                words.phrase("agreement." + pairing.kind()), names.get(pairing.place()), LocalDate.of(2020, 3, 31),
                null, LocalDate.of(2021, 1, 1), null, null, null);
    }

    private NewAgreement investment(int i) {
        var county = WITH_POWER.get(i);
        return new NewAgreement(Known.in(units, county), county.code(), AgreementKind.INVESTMENT,
                words.phrase("agreement.INVESTMENT"), names.get(county.code()), LocalDate.of(2020, 9 + i, 18), null,
                null, null, KILOWATTS.get(i), null);
    }

    /** One visit a county and year, as the review says. */
    List<NewVisit> visits() {
        return nine()
            .flatMap(pairing -> IntStream.range(0, 3)
                .mapToObj(i -> new NewVisit(pairing.partner(), pairing.place(), words.phrase("visit.post"), null, null,
                        LocalDate.of(FIRST_VISIT + i, 5 + (int) (pairing.place() / 1_000_000 % 5), 12), null,
                        words.phrase("visit.purpose"), null, null)))
            .toList();
    }

    private Stream<NewPairing> nine() {
        var group = Known.in(ids, "group");
        return counties.stream().filter(pairing -> pairing.partner() == group);
    }

}
