package org.shanhe.measure;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.shanhe.kernel.PlaceRange;
import org.shanhe.kernel.Scope;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

/** A synthetic village with households, and entries for them. */
final class Entered {

    static final LocalDate DAY = LocalDate.of(2018, 6, 1);

    static final JsonMapper JSON = new JsonMapper();

    final long village;

    private final JdbcClient owner;

    Entered(JdbcClient owner, long village) {
        this.owner = owner;
        this.village = village;
    }

    Scope scope() {
        return new Scope(7, List.of(PlaceRange.of(village)), null);
    }

    /** A poor household through illness, registered on 1 June 2014. */
    long household(String name) {
        return owner
            .sql("""
                    insert into registry.household (household_no, village, head_name, members, status, status_since, identified_on, cause_main, change)
                    values ('M-' || nextval('registry.household_number') || '-' || :name, :village, :name, 1, 'POOR', '2014-06-01', '2014-06-01',
                            'ILLNESS', 0) returning id
                    """)
            .param("name", name)
            .param("village", village)
            .query(Long.class)
            .single();
    }

    long person(long household, String name, LocalDate born) {
        return owner
            .sql("""
                    insert into registry.person (household, village, name, relation, sex, birth_on, document_kind, joined_on, change)
                    values (:household, :village, :name, :relation, 'FEMALE', :born, 'NONE', '2014-06-01', 0) returning id
                    """)
            .param("household", household)
            .param("village", village)
            .param("name", name)
            .param("relation", "OTHER")
            .param("born", born)
            .query(Long.class)
            .single();
    }

    Entry toPerson(String kind, long person, LocalDate on, Map<String, Object> details) {
        return new Entry(kind, null, person, village, Receiver.PERSON, null, null, null, BigDecimal.ONE, "PERSON", null,
                on, JSON.valueToTree(details), null, List.of());
    }

    Entry toHousehold(String kind, long household, String unit, @Nullable String quantity,
            Map<String, Object> details) {
        return new Entry(kind, household, null, village, Receiver.HOUSEHOLD, null, null, null,
                quantity == null ? BigDecimal.ONE : new BigDecimal(quantity), unit, null, DAY,
                JSON.valueToTree(details), null, List.of());
    }

}
