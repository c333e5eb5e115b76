package org.shanhe.access;

import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.shanhe.kernel.Scope;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Makes accounts for a test, each with a name of its own and the same password. */
public class People {

    public static final String PASSWORD = "mountains and rivers";

    private static final AtomicInteger COUNT = new AtomicInteger();

    private final ApplicationContext context;

    public People(ApplicationContext context) {
        this.context = context;
    }

    /** An account that sees these places and every partner; officers see nothing. */
    public String named(Role role, Long... places) {
        var officer = Role.OFFICERS.contains(role);
        return add(Set.of(role), Set.of(places), officer ? Map.of() : null);
    }

    /** An account bound to these partners as well. */
    public String add(Set<Role> roles, Set<Long> places, Map<Long, String> partners) {
        var name = "person" + COUNT.incrementAndGet();
        new TransactionTemplate(context.getBean(PlatformTransactionManager.class))
            .executeWithoutResult(_ -> Scope.system().run(() -> {
                var accounts = context.getBean(Accounts.class);
                var id = accounts.add(name, name, PASSWORD);
                context.getBean(Grants.class).write(id, new Grants.Grant(roles, places, partners));
                context.getBean(JdbcClient.class)
                    .sql("update access.account set must_change = false where id = :id")
                    .param("id", id)
                    .update();
            }));
        return name;
    }

    public Browser signedIn(String name) {
        var port = context.getEnvironment().getRequiredProperty("local.server.port", Integer.class);
        var browser = new Browser(port);
        var answer = browser.signIn(name, PASSWORD);
        if (answer.status() != 200) {
            throw new IllegalStateException(answer.body());
        }
        return browser;
    }

}
