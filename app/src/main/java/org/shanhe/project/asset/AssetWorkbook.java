package org.shanhe.project.asset;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;
import org.shanhe.kernel.Audit;
import org.shanhe.kernel.Messages;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The filtered list of assets as a workbook (导出). */
@Component
class AssetWorkbook {

    private static final List<String> COLUMNS = List.of("assetNo", "name", "class", "place", "project", "originalValue",
            "builtOn", "step", "status", "statusSince", "careBody", "capacityKw", "income", "distributed", "holders");

    private final Assets assets;

    private final Messages messages;

    private final Audit audit;

    AssetWorkbook(Assets assets, Messages messages, Audit audit) {
        this.assets = assets;
        this.messages = messages;
        this.audit = audit;
    }

    @Transactional
    public void write(AssetFilter filter, Locale locale, OutputStream out) {
        audit.note("project.asset.export", "assets", null, null);
        try (var workbook = new Workbook(out, "Shanhe", null)) {
            var sheet = workbook.newWorksheet(say(locale, "sheet"));
            for (int i = 0; i < COLUMNS.size(); i++) {
                sheet.value(0, i, say(locale, COLUMNS.get(i)));
                sheet.width(i, i == 1 || i == 3 || i == 4 ? 32 : 14);
            }
            sheet.freezePane(0, 1);
            var row = new int[] { 1 };
            assets.each(filter, asset -> write(sheet, row[0]++, asset, locale));
        }
        catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void write(Worksheet sheet, int row, AssetRow asset, Locale locale) {
        text(sheet, row, 0, asset.assetNo());
        text(sheet, row, 1, asset.name());
        text(sheet, row, 2, say(locale, asset.assetClass().name()));
        text(sheet, row, 3, asset.placePath());
        text(sheet, row, 4, asset.projectName());
        sheet.value(row, 5, asset.originalValueFen() / 100.0);
        text(sheet, row, 6, asset.builtOn().toString());
        text(sheet, row, 7, say(locale, "step." + asset.step()));
        text(sheet, row, 8, say(locale, asset.status().name()));
        text(sheet, row, 9, asset.statusSince().toString());
        text(sheet, row, 10, asset.careBody());
        if (asset.capacityKw() != null) {
            sheet.value(row, 11, asset.capacityKw());
        }
        sheet.value(row, 12, asset.incomeFen() / 100.0);
        sheet.value(row, 13, asset.distributedFen() / 100.0);
        sheet.value(row, 14, asset.holders());
    }

    // one that a spreadsheet could take for a formula is set off by an apostrophe
    private static void text(Worksheet sheet, int row, int column, @Nullable String text) {
        if (text != null) {
            sheet.value(row, column, !text.isEmpty() && "=+-@\t\r".indexOf(text.charAt(0)) >= 0 ? "'" + text : text);
        }
    }

    private String say(Locale locale, String key) {
        return messages.say(locale, "asset.export." + key, Map.of());
    }

}
