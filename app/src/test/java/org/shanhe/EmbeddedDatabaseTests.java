package org.shanhe;

import static org.assertj.core.api.Assertions.*;

import java.util.*;
import org.junit.jupiter.api.Test;
import org.shanhe.kernel.DataFolder;
import org.springframework.beans.factory.annotation.*;
import org.springframework.jdbc.core.simple.JdbcClient;

@DatabaseTest
class EmbeddedDatabaseTests {

    @Autowired
    JdbcClient jdbc;

    @Autowired
    @Qualifier("owner")
    JdbcClient owner;

    @Autowired
    LocalDatabase database;

    @Autowired
    DataFolder folder;

    @Test
    void theApplicationIsBoundByRowLevelSecurityAndOwnsNothing() {
        assertThat(
                jdbc.sql("select current_user || rolsuper || rolbypassrls from pg_roles where rolname = current_user")
                    .query(String.class)
                    .single())
            .isEqualTo("shanhe_appfalsefalse");
        assertThat(owner.sql("select current_user").query(String.class).single()).isEqualTo("shanhe_owner");
        assertThatThrownBy(() -> jdbc.sql("create schema mine").update()).hasStackTraceContaining("permission denied");
    }

    @Test
    void theAnalystReadsOnly() throws Exception {
        var roles = database.roles();
        try (var c = java.sql.DriverManager.getConnection(roles.url("shanhe"), "shanhe_analyst",
                roles.passwords().analyst())) {
            assertThatThrownBy(() -> c.createStatement().execute("create temporary table t (n int)")).isNotNull();
        }
    }

    @Test
    void aCommitIsOnDiskBeforeItIsAnswered() {
        assertThat(jdbc.sql(
                "select current_setting('fsync') || current_setting('full_page_writes') || current_setting('synchronous_commit')")
            .query(String.class)
            .single()).isEqualTo("ononon");
    }

    @Test
    void chineseIsSortedByPinyinAndFoundByTrigrams() {
        var names = "select n from unnest(array['王五','阿里','赵六','李四','张三']) n order by n collate \"zh-Hans-x-icu\"";
        assertThat(jdbc.sql(names).query(String.class).list()).containsExactly("阿里", "李四", "王五", "张三", "赵六");
        assertThat(jdbc.sql("select cardinality(show_trgm('脱贫攻坚'))").query(Integer.class).single()).isPositive();
        assertThat(jdbc.sql("select count(*) from pg_extension where extname in ('pg_trgm', 'btree_gist')")
            .query(Long.class)
            .single()).isEqualTo(2);
    }

    @Test
    void aSecondStartOnTheSameFolderIsRefused() {
        assertThatThrownBy(() -> EmbeddedPostgres.start(folder)).isInstanceOf(CannotStart.class)
            .hasMessageContaining(folder.path().toString());
    }

}
