package org.shanhe.kernel;

import java.sql.SQLException;
import javax.sql.DataSource;
import org.springframework.jdbc.datasource.DataSourceUtils;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.TransactionDefinition;

/**
 * Tells PostgreSQL the current {@link Scope} at the start of each transaction, so that
 * row-level security sees it and it ends with the transaction.
 */
class ScopedTransactionManager extends JdbcTransactionManager {

    private static final String SET = """
            select set_config('shanhe.account', ?, true), set_config('shanhe.low', ?, true),
                   set_config('shanhe.high', ?, true), set_config('shanhe.places', ?, true),
                   set_config('shanhe.partners', ?, true)
            """;

    ScopedTransactionManager(DataSource dataSource) {
        super(dataSource);
    }

    @Override
    protected void doBegin(Object transaction, TransactionDefinition definition) {
        super.doBegin(transaction, definition);
        var scope = Scope.current();
        try {
            var connection = DataSourceUtils.getConnection(obtainDataSource());
            try (var set = connection.prepareStatement(SET)) {
                set.setString(1, Long.toString(scope.account()));
                set.setString(2, Long.toString(scope.low()));
                set.setString(3, Long.toString(scope.high()));
                set.setString(4, scope.placesLiteral());
                set.setString(5, scope.partnersLiteral());
                set.execute();
            }
            finally {
                DataSourceUtils.releaseConnection(connection, obtainDataSource());
            }
        }
        catch (SQLException ex) {
            doCleanupAfterCompletion(transaction);
            throw new CannotCreateTransactionException("the scope of the transaction could not be set", ex);
        }
    }

}
