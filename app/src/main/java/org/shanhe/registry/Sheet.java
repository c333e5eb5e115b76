package org.shanhe.registry;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import jakarta.servlet.http.HttpServletResponse;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;

/**
 * A list as a workbook, written row by row, with a further sheet where one is full. Text
 * is never written as a formula.
 */
public final class Sheet implements AutoCloseable {

    private static final int ROWS_A_SHEET = 1_000_000;

    private final Workbook workbook;

    private final String name;

    private final List<String> columns;

    private Worksheet sheet;

    private int number = 1;

    private int row = 1;

    public Sheet(OutputStream out, String name, List<String> columns) {
        this.workbook = new Workbook(out, "Shanhe", null);
        this.name = name;
        this.columns = columns;
        this.sheet = next();
    }

    public static Sheet download(HttpServletResponse response, String name, List<String> columns) {
        response.setContentType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
        response.setHeader("Content-Disposition",
                ContentDisposition.attachment().filename(name + ".xlsx", StandardCharsets.UTF_8).build().toString());
        try {
            return new Sheet(response.getOutputStream(), name, columns);
        }
        catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public void row(@Nullable Object... values) {
        try {
            if (row > ROWS_A_SHEET) {
                sheet.finish();
                number++;
                sheet = next();
                row = 1;
            }
            for (int i = 0; i < values.length; i++) {
                switch (values[i]) {
                    case null -> {
                    }
                    case Number figure -> sheet.value(row, i, figure);
                    case Object text -> sheet.value(row, i, HouseholdWorkbook.plain(text.toString()));
                }
            }
            row++;
            if (row % 1000 == 0) {
                sheet.flush();
            }
        }
        catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Worksheet next() {
        var fresh = workbook.newWorksheet(number == 1 ? name : name + " " + number);
        for (int i = 0; i < columns.size(); i++) {
            fresh.value(0, i, columns.get(i));
            fresh.width(i, 18);
        }
        fresh.freezePane(0, 1);
        return fresh;
    }

    @Override
    public void close() {
        try {
            sheet.finish();
            workbook.finish();
        }
        catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

}
