package org.shanhe.exchange.delivery;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.shanhe.kernel.Messages;
import org.shanhe.policy.MeasureDetail;
import org.shanhe.policy.MeasureKind;
import org.springframework.stereotype.Component;

/**
 * Which columns a workbook has: those of every delivery and the fields of its kind, as
 * the catalogue names them; or those of a list of attendees.
 */
@Component
class DeliveryForms {

    private final Messages messages;

    DeliveryForms(Messages messages) {
        this.messages = messages;
    }

    List<FormColumn> of(MeasureKind kind, @Nullable Long aClass) {
        return aClass == null ? deliveries(kind) : attendees();
    }

    private List<FormColumn> deliveries(MeasureKind kind) {
        var columns = new ArrayList<FormColumn>();
        columns.add(column(FormColumn.RECEIVER, MeasureDetail.Type.TEXT, true, kind.unit()));
        columns.add(column(FormColumn.NAME, MeasureDetail.Type.TEXT, false, kind.unit()));
        columns.add(column("on", MeasureDetail.Type.DATE, true, kind.unit()));
        columns.add(column("quantity", MeasureDetail.Type.NUMBER, true, kind.unit()));
        columns.add(column("amount", MeasureDetail.Type.MONEY, false, kind.unit()));
        kind.details()
            .forEach(detail -> columns.add(new FormColumn(FormColumn.DETAIL + detail.field(), detail.type(),
                    detail.list(), detail.zh(), detail.en(), detail.required())));
        columns.add(column("remark", MeasureDetail.Type.TEXT, false, kind.unit()));
        return columns;
    }

    private List<FormColumn> attendees() {
        return List.of(column("attendee", MeasureDetail.Type.TEXT, true, "").as(FormColumn.RECEIVER),
                column(FormColumn.NAME, MeasureDetail.Type.TEXT, false, ""),
                column("certificate", MeasureDetail.Type.TEXT, false, ""),
                column("number", MeasureDetail.Type.TEXT, false, ""),
                column("issuer", MeasureDetail.Type.TEXT, false, ""),
                column("issuedOn", MeasureDetail.Type.DATE, false, ""));
    }

    private FormColumn column(String field, MeasureDetail.Type type, boolean required, String unit) {
        return new FormColumn(field, type, null, say(Locale.SIMPLIFIED_CHINESE, field, unit),
                say(Locale.ENGLISH, field, unit), required);
    }

    private String say(Locale locale, String field, String unit) {
        var named = messages.find(locale, "unit." + unit, Map.of("n", "")).orElse(unit).strip();
        return messages.say(locale, "delivery.column." + field, Map.of("unit", named));
    }

}
