package org.shanhe.policy.language;

import java.util.HexFormat;
import java.util.List;
import java.util.stream.Collectors;

/** What PostgreSQL and DuckDB say differently; everything else is one text. */
public enum Dialect {

    POSTGRESQL {
        @Override
        String wholeQuotient(String dividend, String divisor) {
            return "(%s / %s)".formatted(dividend, divisor);
        }

        @Override
        String monthsAfter(String date, long months) {
            return "cast(%s + make_interval(months => %d) as date)".formatted(date, months);
        }

        @Override
        String list(List<String> words) {
            return words.stream().collect(Collectors.joining(", ", "array[", "]"));
        }

        @Override
        String holds(String list, String word) {
            return "(%s = any (%s))".formatted(word, list);
        }

        @Override
        String hasAny(String list, String words) {
            return "(%s && %s)".formatted(list, words);
        }

        @Override
        String length(String list) {
            return "cast(cardinality(%s) as bigint)".formatted(list);
        }

        @Override
        String bytes(byte[] token) {
            return "decode('%s', 'hex')".formatted(HexFormat.of().formatHex(token));
        }
    },

    DUCKDB {
        @Override
        String wholeQuotient(String dividend, String divisor) {
            return "(%s // %s)".formatted(dividend, divisor);
        }

        @Override
        String monthsAfter(String date, long months) {
            return "cast(%s + to_months(%d) as date)".formatted(date, months);
        }

        @Override
        String list(List<String> words) {
            return words.stream().collect(Collectors.joining(", ", "[", "]"));
        }

        @Override
        String holds(String list, String word) {
            return "list_contains(%s, %s)".formatted(list, word);
        }

        @Override
        String hasAny(String list, String words) {
            return "list_has_any(%s, %s)".formatted(list, words);
        }

        @Override
        String length(String list) {
            return "cast(len(%s) as bigint)".formatted(list);
        }

        @Override
        String bytes(byte[] token) {
            return "unhex('%s')".formatted(HexFormat.of().formatHex(token));
        }
    };

    abstract String wholeQuotient(String dividend, String divisor);

    abstract String monthsAfter(String date, long months);

    abstract String list(List<String> words);

    abstract String holds(String list, String word);

    abstract String hasAny(String list, String words);

    abstract String length(String list);

    abstract String bytes(byte[] token);

    static String word(String text) {
        return "'" + text.replace("'", "''") + "'";
    }

}
