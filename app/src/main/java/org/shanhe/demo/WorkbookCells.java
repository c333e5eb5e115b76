package org.shanhe.demo;

import java.util.List;
import java.util.Map;
import java.util.function.BinaryOperator;
import org.shanhe.demo.Family.Member;
import org.shanhe.demo.Family.Relation;

/** The cells of the workbook's rows, in the order of its headings. */
final class WorkbookCells {

    private final Words words;

    private final BinaryOperator<String> zh;

    private final Map<Long, String> names;

    /**
     * @param zh the Chinese word for a code of a list
     * @param names of the county, its towns and villages
     */
    WorkbookCells(Words words, BinaryOperator<String> zh, Map<Long, String> names) {
        this.words = words;
        this.zh = zh;
        this.names = names;
    }

    List<Object> household(Spoilt.Row row) {
        var family = row.family();
        var last = family.spells().getLast();
        var year = family.years().getLast();
        long village = row.is(Spoilt.VILLAGE) ? family.village() / 1_000 * 1_000 + 999 : family.village();
        return List.of(family.number(), Known.in(names, family.village() / 1_000_000 * 1_000_000),
                Known.in(names, family.village() / 1_000 * 1_000), Known.in(names, family.village()), "" + village,
                family.group(), family.head().name(), family.members().size() + (row.is(Spoilt.MEMBERS) ? 1 : 0),
                zh.apply("HOUSEHOLD_STATUS", last.status()), last.from(), family.identifiedOn(),
                words.phrase("workbook.standard"), zh.apply("ATTRIBUTE", family.attribute()),
                zh.apply("CAUSE", family.cause()), family.phone(), words.phrase("bank"), family.account(), year.year(),
                year.wage(), year.business(), year.property(), year.transfer(), year.cost(), yes(!year.safeHouse()),
                yes(year.safeWater()));
    }

    List<Object> person(Spoilt.Row row, Member member) {
        var traits = member.traits();
        boolean male = member.male() ^ (row.is(Spoilt.SPOUSE_SEX) && member.relation() == Relation.SPOUSE);
        return List.of(row.family().number(), member.number(), member.name(),
                words.phrase(male ? "workbook.male" : "workbook.female"), words.phrase("workbook.document"),
                document(row, member), birth(row, member), relation(row, member),
                zh.apply("ETHNICITY", member.ethnicity()),
                traits.education() == null ? "" : zh.apply("EDUCATION", traits.education()),
                zh.apply("STUDENT", traits.student()), zh.apply("HEALTH", traits.health()),
                zh.apply("LABOUR", traits.labour()), traits.workMonths(), yes(traits.subsistence()), yes(true),
                yes(true), yes(traits.pension()));
    }

    private static Object birth(Spoilt.Row row, Member member) {
        if (row.is(Spoilt.REGISTERED) && row.head(member)) {
            return "";
        }
        return row.is(Spoilt.BIRTH) && row.head(member) ? member.birth().plusDays(40) : member.birth();
    }

    private String document(Spoilt.Row row, Member member) {
        var document = member.document();
        if (!row.head(member) || row.as() == null) {
            return document;
        }
        return switch (row.as()) {
            case CHECK_DIGIT -> document.substring(0, 17) + (document.charAt(17) == '1' ? '2' : '1');
            case LENGTH -> document.substring(0, 17);
            case REGISTERED -> row.other();
            default -> document;
        };
    }

    private String relation(Spoilt.Row row, Member member) {
        if (row.is(Spoilt.NO_RELATION) && row.second(member)) {
            return "";
        }
        var relation = row.is(Spoilt.NO_HEAD) && row.head(member) ? Relation.OTHER
                : row.is(Spoilt.TWO_HEADS) && row.second(member) ? Relation.HEAD : member.relation();
        return zh.apply("RELATION", relation.name());
    }

    private String yes(boolean yes) {
        return words.phrase(yes ? "workbook.yes" : "workbook.no");
    }

}
