package org.shanhe.report;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.shanhe.kernel.Audit;
import org.shanhe.kernel.DataFolder;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/**
 * The templates in use: the shipped ones, and those that people have put in their place
 * (报告模板).
 */
@Repository
class Templates {

    private final JdbcClient jdbc;

    private final ReportKinds kinds;

    private final TemplateTrial trial;

    private final DataFolder data;

    private final Audit audit;

    Templates(JdbcClient jdbc, ReportKinds kinds, TemplateTrial trial, DataFolder data, Audit audit) {
        this.jdbc = jdbc;
        this.kinds = kinds;
        this.trial = trial;
        this.data = data;
        this.audit = audit;
    }

    /**
     * @param file as it was called, or null for the shipped template
     */
    record InUse(List<String> lines, @Nullable String file) {
    }

    @Transactional(readOnly = true)
    public InUse of(ReportKind kind, Locale locale) {
        return jdbc.sql("""
                select lines, file_name from report.template
                 where kind = :kind and language = :language order by id desc limit 1
                """)
            .param("kind", kind.kind())
            .param("language", language(locale))
            .query((row, n) -> row.getArray("lines") == null ? null
                    : new InUse(List.of((String[]) row.getArray("lines").getArray()), row.getString("file_name")))
            .optional()
            .orElseGet(() -> new InUse(kinds.shipped(kind, locale), null));
    }

    /** Takes a Word file as the template from now on, if every line of it can be read. */
    @Transactional
    public InUse replace(ReportKind kind, Locale locale, String name, InputStream word) throws IOException {
        var kept = data.keepEvidence(word);
        List<String> lines;
        try (var in = Files.newInputStream(data.kept(kept.sha256()))) {
            lines = TemplateWord.read(in);
        }
        trial.read(kind, lines, locale);
        add(kind, locale, lines, name, kept.sha256());
        return new InUse(lines, name);
    }

    /** Back to the shipped template. */
    @Transactional
    public InUse restore(ReportKind kind, Locale locale) {
        add(kind, locale, null, null, null);
        return of(kind, locale);
    }

    private void add(ReportKind kind, Locale locale, @Nullable List<String> lines, @Nullable String name,
            @Nullable String sha256) {
        jdbc.sql("""
                insert into report.template (kind, language, lines, file_name, sha256)
                values (:kind, :language, :lines, :name, :sha256)
                """)
            .param("kind", kind.kind())
            .param("language", language(locale))
            .param("lines", lines == null ? null : lines.toArray(String[]::new))
            .param("name", name)
            .param("sha256", sha256)
            .update();
        audit.note("report.template." + (lines == null ? "restore" : "replace"),
                "report/%s.%s".formatted(kind.kind(), language(locale)), null, null);
    }

    private static String language(Locale locale) {
        return locale.getLanguage().equals("en") ? "en" : "zh";
    }

}
