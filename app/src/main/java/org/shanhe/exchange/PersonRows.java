package org.shanhe.exchange;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.shanhe.registry.DocumentKind;
import org.shanhe.registry.IdentityNumber;
import org.shanhe.registry.IntakePerson;
import org.shanhe.registry.LifeState;
import org.shanhe.registry.Phones;
import org.shanhe.registry.Sex;

/** Reads the rows of a person sheet (人表) and checks each by itself. */
final class PersonRows {

    /** What a national number that stands for "no ID yet" begins with. */
    private static final String NO_DOCUMENT = "999999";

    private final Cells cells;

    private final FurtherCells further;

    private final EthnicQuestion ethnic;

    private final Map<String, Sex> sexOfRelation;

    PersonRows(Cells cells, FurtherCells further, EthnicQuestion ethnic, Map<String, Sex> sexOfRelation) {
        this.cells = cells;
        this.further = further;
        this.ethnic = ethnic;
        this.sexOfRelation = sexOfRelation;
    }

    IntakePerson person() {
        var no = cells.digits(Field.HOUSEHOLD_NO);
        if (no == null) {
            cells.required(Field.HOUSEHOLD_NO);
        }
        var name = cells.required(Field.NAME);
        var sex = sex();
        var relation = relation(sex);
        var document = cells.digits(Field.DOCUMENT);
        var kind = kind(document);
        var identity = identity(kind, document);
        var birth = birth(identity, sex);
        var more = further.read("person");
        return new IntakePerson(cells.number(), no, cells.digits(Field.PERSON_NO), name, relation, sex, birth, kind,
                kind == DocumentKind.NONE ? null : document, ethnic.code(cells),
                cells.code(Field.EDUCATION, "EDUCATION"), cells.code(Field.STUDENT, "STUDENT"),
                cells.text(Field.DROPOUT), health(), cells.code(Field.LABOUR, "LABOUR"),
                cells.number(Field.WORK_MONTHS, 12), workPlace(), cells.text(Field.EMPLOYER),
                cells.code(Field.MARITAL, "MARITAL"), cells.code(Field.POLITICAL, "POLITICAL"),
                cells.yes(Field.SOLDIER), cells.code(Field.SUBSISTENCE, "SUBSISTENCE"), cells.yes(Field.MEDICAL),
                cells.yes(Field.CRITICAL), cells.yes(Field.PENSION), phone(), lifeState(), cells.date(Field.JOINED_ON),
                cells.date(Field.LEFT_ON), cells.refusal(), more);
    }

    private @Nullable Sex sex() {
        if (cells.required(Field.SEX) == null) {
            return null;
        }
        var code = cells.code(Field.SEX, "SEX");
        return code == null ? null : Sex.valueOf(code);
    }

    private @Nullable String relation(@Nullable Sex sex) {
        if (cells.raw(Field.RELATION).isEmpty()) {
            cells.find("3_01_001", Field.RELATION, "", "");
            return null;
        }
        var relation = cells.code(Field.RELATION, "RELATION");
        var expected = relation == null ? null : sexOfRelation.get(relation);
        if (sex != null && expected != null && expected != sex) {
            cells.find("2_01_004", Field.RELATION, cells.raw(Field.RELATION), cells.raw(Field.SEX));
        }
        return relation;
    }

    private @Nullable DocumentKind kind(@Nullable String document) {
        if (document == null || document.startsWith(NO_DOCUMENT)) {
            if (document == null && !cells.raw(Field.DOCUMENT).isEmpty()) {
                return null; // its digits are lost, which has been found
            }
            cells.find("4_01_003", Field.DOCUMENT, document == null ? "" : document, "");
            return DocumentKind.NONE;
        }
        var code = cells.code(Field.DOCUMENT_KIND, "DOCUMENT_KIND");
        if ("OFFICER".equals(code)) {
            return DocumentKind.OFFICER;
        }
        return document.length() > 18 ? DocumentKind.DISABILITY : DocumentKind.IDENTITY_CARD;
    }

    private @Nullable IdentityNumber identity(@Nullable DocumentKind kind, @Nullable String document) {
        if (document == null || kind == DocumentKind.NONE || kind == DocumentKind.OFFICER) {
            return null;
        }
        var text = IdentityNumber.normal(document);
        if (text.length() != 18 && text.length() != 20 && text.length() != 22) {
            cells.find("1_01_002", Field.DOCUMENT, document, String.valueOf(text.length()));
            return null;
        }
        if (IdentityNumber.faultOf(text).isPresent()) {
            cells.find(text.length() == 18 ? "1_01_003" : "1_01_004", Field.DOCUMENT, document, "");
            return null;
        }
        return IdentityNumber.in(text).orElseThrow();
    }

    private @Nullable LocalDate birth(@Nullable IdentityNumber identity, @Nullable Sex sex) {
        int stated = cells.day(Field.BIRTH);
        if (identity == null) {
            return stated == 0 ? null : Dates.first(stated);
        }
        var birth = identity.birthOn();
        if (stated != 0 && !Dates.agrees(stated, birth)) {
            cells.find("BIRTH_DIFFERS", Field.BIRTH, cells.raw(Field.BIRTH), birth.toString());
        }
        if (sex != null && sex != identity.sex()) {
            cells.find("SEX_DIFFERS", Field.SEX, cells.raw(Field.SEX), "");
        }
        return birth;
    }

    private @Nullable List<String> health() {
        var text = cells.raw(Field.HEALTH);
        if (text.isEmpty()) {
            return null;
        }
        if (text.length() <= 2) {
            var code = cells.code(Field.HEALTH, "HEALTH", text);
            return code == null ? null : List.of(code);
        }
        var codes = new ArrayList<String>(2);
        for (var part : text.split("[,，、;；|\\s]+")) {
            var code = part.isEmpty() ? null : cells.code(Field.HEALTH, "HEALTH", part);
            if (code != null && !codes.contains(code)) {
                codes.add(code);
            }
        }
        return codes;
    }

    /**
     * A place is kept only where the file names it by code; names of counties are many.
     */
    private @Nullable Long workPlace() {
        var place = cells.digits(Field.WORK_PLACE);
        if (place == null || place.length() < 6 || place.length() > 12
                || !place.chars().allMatch(c -> c >= '0' && c <= '9')) {
            return null;
        }
        return Long.parseLong(place + "0".repeat(12 - place.length()));
    }

    private @Nullable String phone() {
        var phone = cells.digits(Field.PHONE);
        if (phone != null && !Phones.mobile(phone)) {
            cells.find("2_01_013", Field.PHONE, phone, "");
        }
        return phone;
    }

    private @Nullable LifeState lifeState() {
        var code = cells.code(Field.LIFE_STATE, "LIFE_STATE");
        return code == null ? null : LifeState.valueOf(code);
    }

}
