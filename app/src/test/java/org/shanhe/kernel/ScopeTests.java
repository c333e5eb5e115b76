package org.shanhe.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.shanhe.DatabaseTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@DatabaseTest
class ScopeTests {

    private static final long NYAINRONG = 540623000000L;

    private static final long QUMARLEB = 632726000000L;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    PlatformTransactionManager transactions;

    @Test
    void aScopeOfSeveralPlacesSeesExactlyTheirRows() {
        var scope = new Scope(7, List.of(PlaceRange.of(NYAINRONG), PlaceRange.of(QUMARLEB)), null);
        assertThat(visible(scope, NYAINRONG)).isTrue();
        assertThat(visible(scope, 632726999999L)).isTrue();
        assertThat(visible(scope, 610827000000L)).as("between the two, but in neither").isFalse();
    }

    @Test
    void withoutAScopeNothingIsVisible() {
        assertThat(inTransaction(() -> jdbc.sql("select kernel.scope_places() is null or kernel.scope_places() = '{}'")
            .query(Boolean.class)
            .single())).isTrue();
        assertThat(jdbc.sql("select kernel.scope_low() is null and kernel.scope_places() is null")
            .query(Boolean.class)
            .single()).as("outside a transaction").isTrue();
    }

    @Test
    void theScopeEndsWithItsTransaction() {
        visible(Scope.system(), NYAINRONG);
        assertThat(jdbc.sql("select kernel.scope_places() is null").query(Boolean.class).single()).isTrue();
    }

    @Test
    void partnersAreEveryoneOrThoseNamed() {
        assertThat(partners(new Scope(7, List.of(), null))).isEqualTo("every");
        assertThat(partners(new Scope(7, List.of(), Set.of(3L, 5L)))).isEqualTo("{3,5}");
        assertThat(partners(new Scope(7, List.of(), Set.of()))).isEqualTo("{}");
    }

    @Test
    void theApplicationCannotBypassRowsNorChangeTheAuditLog() {
        assertThat(jdbc.sql("select rolsuper or rolbypassrls from pg_roles where rolname = current_user")
            .query(Boolean.class)
            .single()).isFalse();
        assertThatThrownBy(() -> jdbc.sql("delete from kernel.audit").update()).rootCause()
            .hasMessageContaining("permission denied");
        assertThatThrownBy(() -> jdbc.sql("update kernel.audit set action = 'x'").update()).rootCause()
            .hasMessageContaining("permission denied");
    }

    @Test
    void aPlaceIsTheRangeOfAllThatLiesInIt() {
        assertThat(PlaceRange.of(540000000000L)).isEqualTo(new PlaceRange(540000000000L, 550000000000L));
        assertThat(PlaceRange.of(540600000000L)).isEqualTo(new PlaceRange(540600000000L, 540700000000L));
        assertThat(PlaceRange.of(NYAINRONG)).isEqualTo(new PlaceRange(NYAINRONG, 540624000000L));
        assertThat(PlaceRange.of(540623101000L)).isEqualTo(new PlaceRange(540623101000L, 540623102000L));
        assertThat(PlaceRange.of(540623101201L)).isEqualTo(new PlaceRange(540623101201L, 540623101202L));
    }

    private boolean visible(Scope scope, long place) {
        return scope.call(() -> inTransaction(() -> jdbc.sql("""
                select :place >= kernel.scope_low() and :place < kernel.scope_high()
                       and :place <@ kernel.scope_places()
                """).param("place", place).query(Boolean.class).single()));
    }

    private String partners(Scope scope) {
        return scope.call(() -> inTransaction(() -> jdbc
            .sql("select case when kernel.scope_every_partner() then 'every' else kernel.scope_partners()::text end")
            .query(String.class)
            .single()));
    }

    private <T> T inTransaction(java.util.function.Supplier<T> work) {
        return new TransactionTemplate(transactions).execute(status -> work.get());
    }

}
