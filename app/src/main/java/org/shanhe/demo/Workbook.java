package org.shanhe.demo;

import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.dhatim.fastexcel.Worksheet;
import org.shanhe.policy.CodeList;
import org.shanhe.policy.CodeLists;
import org.springframework.stereotype.Component;

/**
 * Writes a register workbook (户表, 人表) of 200 households for visitors to import; ten of
 * them are wrong, each in its own way.
 */
@Component
public class Workbook {

    private static final int HOUSEHOLDS = 200;

    /** Every twentieth household from the seventh on is spoilt. */
    private static final int SPOILT = 20;

    private final CodeLists codes;

    private final Places places;

    Workbook(CodeLists codes, Places places) {
        this.codes = codes;
        this.places = places;
    }

    public void write(OutputStream out) throws IOException {
        var words = new Words();
        var rows = rows();
        try (var book = new org.dhatim.fastexcel.Workbook(out, "Shanhe", "1.0")) {
            var households = sheet(book, words, "workbook.households", "workbook.household");
            var persons = sheet(book, words, "workbook.persons", "workbook.person");
            var cells = new WorkbookCells(words, this::zh, places.namesWithin(County.NYAINRONG));
            int household = 1;
            int person = 1;
            for (var row : rows) {
                write(households, household++, cells.household(row));
                for (var member : row.family().members()) {
                    write(persons, person++, cells.person(row, member));
                }
            }
            households.finish();
            persons.finish();
        }
    }

    /** The households the register at scale 1 does not have yet, village by village. */
    private List<Spoilt.Row> rows() {
        var villages = places.villages()
            .stream()
            .filter(village -> village.isIn(County.NYAINRONG))
            .map(Village::code)
            .toList();
        var families = new CountyRegister(County.NYAINRONG, villages).families(2)
            .skip(County.NYAINRONG.households)
            .limit(HOUSEHOLDS)
            .toList();
        var taken = new CountyRegister(County.NYAINRONG, villages).families(1).findFirst().orElseThrow().head();
        var rows = new ArrayList<Spoilt.Row>();
        int spoilt = 0;
        for (int i = 0; i < families.size(); i++) {
            var family = families.get(i);
            boolean due = spoilt <= i / SPOILT && i % SPOILT >= 6 && spoilt < Spoilt.values().length;
            if (due && Spoilt.values()[spoilt].fits(family, taken)) {
                rows.add(Spoilt.values()[spoilt++].row(family, taken.document()));
            }
            else {
                rows.add(Spoilt.sound(family));
            }
        }
        return rows;
    }

    private static Worksheet sheet(org.dhatim.fastexcel.Workbook book, Words words, String name, String headings) {
        var sheet = book.newWorksheet(words.phrase(name));
        write(sheet, 0, List.of(words.phrase(headings).split("\\|")));
        sheet.freezePane(1, 1);
        return sheet;
    }

    private static void write(Worksheet sheet, int row, List<?> cells) {
        for (int i = 0; i < cells.size(); i++) {
            switch (cells.get(i)) {
                case Number number -> sheet.value(row, i, number);
                case LocalDate day -> {
                    sheet.value(row, i, day);
                    sheet.style(row, i).format("yyyy-mm-dd").set();
                }
                case Object text -> sheet.value(row, i, text.toString());
            }
        }
    }

    private String zh(String list, String code) {
        CodeList known = codes.list(list, LocalDate.of(2020, 12, 31));
        return known.find(code).orElseThrow(() -> new IllegalStateException(list + " has no " + code)).zh();
    }

}
