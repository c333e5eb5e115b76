package org.shanhe.claims;

import static org.assertj.core.api.Assertions.assertThat;

import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * A transfer that the demo world does not hold; to be taken back with its transaction.
 */
public final class OneMoreMillion {

    private OneMoreMillion() {
    }

    /** Beside the first transfer for education, of the same partner, place and day. */
    public static void forEducation(JdbcClient jdbc) {
        jdbc.sql(
                """
                        insert into ledger.grant (document_no, source, purpose, partner, place, amount_fen, granted_on)
                        select 'claims-test', source, purpose, partner, place, 100000000, effective_on
                          from ledger.transfer
                         where purpose = 'EDUCATION' and to_kind in ('PLACE', 'PROJECT') and from_kind in ('SOURCE', 'GRANT', 'POOL', 'PARTNER')
                         order by id
                         limit 1
                        """)
            .update();
        assertThat(jdbc
            .sql("""
                    insert into ledger.transfer (key, kind, grant_id, from_account, to_account, from_kind, to_kind, amount_fen,
                                                 purpose, partner, place, project, effective_on, source)
                    select 'claims-test', 'ALLOCATE', g.id, (select min(id) from ledger.account where kind = 'SOURCE'),
                           t.to_account, 'SOURCE', t.to_kind, g.amount_fen, t.purpose, t.partner, t.place, t.project,
                           t.effective_on, t.source
                      from ledger.grant g
                      join ledger.transfer t on t.purpose = g.purpose and t.partner = g.partner and t.place = g.place
                     where g.document_no = 'claims-test' and t.to_kind in ('PLACE', 'PROJECT')
                       and t.from_kind in ('SOURCE', 'GRANT', 'POOL', 'PARTNER')
                     order by t.id
                     limit 1
                    """)
            .update()).isOne();
    }

}
