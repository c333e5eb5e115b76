package org.shanhe.exchange;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A sheet of an import that holds a register (识别出的工作表).
 *
 * @param sheet counts through all files of the import
 * @param file the position of its file
 * @param index which sheet of the file
 * @param columns by field, where it stands and what its header says
 * @param unknown the header cells nobody knows, which are not imported
 */
record RecognisedSheet(int sheet, int file, int index, String name, SheetKind kind, int headerRow,
        Map<Field, Place> columns, List<String> unknown) {

    record Place(int column, String name) {
    }

    static RecognisedSheet of(int sheet, int file, int index, String name, Header header) {
        var columns = new LinkedHashMap<Field, Place>();
        for (var field : Field.values()) {
            if (header.has(field)) {
                columns.put(field, new Place(header.at(field), header.names()[field.ordinal()]));
            }
        }
        return new RecognisedSheet(sheet, file, index, name, header.kind(), header.row(), columns, header.unknown());
    }
}
