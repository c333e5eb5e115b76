package org.shanhe.report;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Locale;
import java.util.Map;
import org.shanhe.kernel.Messages;
import org.shanhe.kernel.Refused;
import org.shanhe.paper.Format;
import org.shanhe.paper.Paper;
import org.shanhe.report.Volumes.Volume;
import org.shanhe.print.FileKind;
import org.springframework.stereotype.Component;

/** Writes composed reports as files: Word, PDF, OFD and Excel (报告文件). */
@Component
class ReportFiles {

    private final Messages messages;

    ReportFiles(Messages messages) {
        this.messages = messages;
    }

    /**
     * @param address of the platform, before the paths of the figures
     */
    void write(Composed report, FileKind kind, Locale locale, String address, OutputStream out) throws IOException {
        switch (kind) {
            case DOCX -> OfficialWord.write(report, messages, locale, address, out);
            case XLSX -> new ReportWorkbook(messages, locale, address).write(report, out);
            case PDF -> {
                try (var paper = Paper.pdf(report.title(), Format.OFFICIAL, out)) {
                    set(report, paper, locale, address);
                }
            }
            case OFD -> {
                try (var paper = Paper.ofd(report.title(), Format.OFFICIAL, out)) {
                    set(report, paper, locale, address);
                }
            }
        }
    }

    private void set(Composed report, Paper paper, Locale locale, String address) throws IOException {
        for (var block : new PaperBlocks(messages, locale, address).of(report)) {
            paper.add(block);
        }
    }

    /** A volume: its parts begin on pages of their own, which its contents name. */
    void write(Volume volume, FileKind kind, Locale locale, String address, OutputStream out) throws IOException {
        var blocks = new PaperBlocks(messages, locale, address);
        var pages = VolumePaper.pages(volume, blocks, say(locale, "contents"));
        switch (kind) {
            case DOCX -> OfficialWord.write(volume, pages, messages, locale, address, out);
            case PDF, OFD -> {
                try (var paper = kind == FileKind.PDF ? Paper.pdf(volume.title(), Format.OFFICIAL, out)
                        : Paper.ofd(volume.title(), Format.OFFICIAL, out)) {
                    VolumePaper.set(volume, pages, blocks, say(locale, "contents"), paper);
                }
            }
            case XLSX -> throw Refused.invalid("REPORT_VOLUME_FORMAT");
        }
    }

    private String say(Locale locale, String word) {
        return messages.say(locale, "report." + word, Map.of());
    }

}
