package db.migration.place;

import java.sql.SQLException;
import java.sql.Statement;
import org.flywaydb.core.api.migration.BaseJavaMigration;
import org.flywaydb.core.api.migration.Context;
import org.jspecify.annotations.NullMarked;
import org.shanhe.place.PackedDivisions;

/**
 * Loads the packed divisions, again whenever another edition is packed. A migration,
 * because the owner alone may write them and other modules' rows refer to them.
 */
@NullMarked
public class R__Divisions extends BaseJavaMigration {

    /** Raised when the same file is to be loaded in another way. */
    private static final int LOADER = 1;

    @Override
    public Integer getChecksum() {
        return PackedDivisions.checksum() + LOADER;
    }

    @Override
    public void migrate(Context context) throws SQLException {
        var connection = context.getConnection();
        try (var statement = connection.createStatement()) {
            if (empty(statement)) {
                PackedDivisions.copyTo("place.division", connection);
            }
            else {
                statement
                    .execute("create temporary table packed (like place.division including defaults) on commit drop");
                PackedDivisions.copyTo("packed", connection);
                statement.execute(TAKE.replace(":edition", "date '" + PackedDivisions.EDITION + "'"));
            }
            statement.execute(SHORT_NAMES);
            statement.execute("analyze place.division");
        }
    }

    private static boolean empty(Statement statement) throws SQLException {
        try (var rows = statement.executeQuery("select from place.division limit 1")) {
            return !rows.next();
        }
    }

    /**
     * A first load holds for all time; a later one keeps the old name as an alias and
     * closes what is gone, because rows may refer to it.
     */
    private static final String TAKE = """
            insert into place.alias (code, name, kind, valid)
            select d.code, d.name, 'FORMER', daterange(lower(d.valid), greatest(lower(d.valid), :edition))
              from place.division d join packed p on p.code = d.code
             where d.name <> p.name
            on conflict do nothing;

            update place.division d
               set level = p.level, down_to = p.down_to, parent = p.parent, name = p.name, initials = p.initials,
                   valid = case when upper_inf(d.valid) then d.valid else daterange(lower(d.valid), null) end
              from packed p
             where p.code = d.code
               and (d.level, d.down_to, d.name, d.initials, upper_inf(d.valid))
                   is distinct from (p.level, p.down_to, p.name, p.initials, true);

            update place.division d
               set valid = daterange(lower(d.valid), :edition)
             where upper_inf(d.valid) and not exists (select from packed p where p.code = d.code);

            insert into place.division (code, level, down_to, parent, name, initials, valid)
            select code, level, down_to, parent, name, initials,
                   daterange(:edition, null)
              from packed p
             where not exists (select from place.division d where d.code = p.code)
             order by code
            """;

    /** 凉山彝族自治州 is called 凉山州, 镇沅彝族哈尼族拉祜族自治县 is called 镇沅县 or 镇沅自治县. */
    private static final String SHORT_NAMES = """
            insert into place.alias (code, name, kind)
            select d.code, part[1] || word || part[4], 'SHORT'
              from place.division d
              cross join lateral regexp_match(d.name, '^(.+?)((蒙古族?|哈萨克族?|柯尔克孜族?|锡伯族?|塔吉克族?|鄂伦春族?'
                  || '|(?:回|藏|维吾尔|苗|彝|壮|布依|朝鲜|满|侗|瑶|白|土家|哈尼|傣|黎|傈僳|佤|畲|拉祜|水|东乡|纳西|景颇|土|达斡尔|仫佬'
                  || '|羌|布朗|撒拉|毛南|仡佬|阿昌|普米|怒|鄂温克|保安|裕固|京|独龙|各)族)+)自治(州|县|旗)$') part
              cross join (values (''), ('自治')) words (word)
             where d.level in (2, 3) and part is not null
            on conflict do nothing
            """;

}
