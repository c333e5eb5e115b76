package org.shanhe.exchange.delivery;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The workbooks that are handed out: templates, and the rows to mend. */
@Component
class DeliveryPapers {

    private final Kinds kinds;

    private final DeliveryForms forms;

    private final DeliveryTemplate template;

    private final DeliveryWorkbook workbook;

    private final SaidRows rows;

    private final DeliveryWords words;

    DeliveryPapers(Kinds kinds, DeliveryForms forms, DeliveryTemplate template, DeliveryWorkbook workbook,
            SaidRows rows, DeliveryWords words) {
        this.kinds = kinds;
        this.forms = forms;
        this.template = template;
        this.workbook = workbook;
        this.rows = rows;
        this.words = words;
    }

    /** A template ready to be written. */
    final class Template {

        private final String name;

        private final List<FormColumn> form;

        private final Locale locale;

        private Template(String name, List<FormColumn> form, Locale locale) {
            this.name = name;
            this.form = form;
            this.locale = locale;
        }

        String name() {
            return name;
        }

        void write(OutputStream out) throws IOException {
            template.write(form, kinds.today(), locale, out);
        }

    }

    Template template(@Nullable String kind, @Nullable Long aClass, Locale locale) {
        var of = kinds.of(aClass != null ? kinds.ofClass(aClass).kind() : Objects.requireNonNull(kind));
        var name = aClass != null ? words.say(locale, "attendees")
                : locale.getLanguage().equals("en") ? of.en() : of.zh();
        return new Template(name, forms.of(of, aClass), locale);
    }

    void errors(long id, Locale locale, OutputStream out) throws IOException {
        workbook.errors(id, rows.form(id), locale, out);
    }

}
