package org.shanhe.claims.reading;

import java.util.Set;
import java.util.regex.Pattern;
import org.shanhe.claims.reading.Categories.Found;

/** What more of a clause says of a category than its nearest word (结果归类). */
final class Outcomes {

    private static final Set<String> CADRES = Set.of("干部", "书记", "党员", "党政", "村两委", "扶贫专干");

    private static final CueWords KINDS = CueWords.of("classifiers.txt");

    private static final Pattern PAIRED = Pattern
        .compile("^(学校|中小学|医院|医疗机构|医疗卫生机构|单位|企业|村|社区|党支部|乡镇|中学|小学)[^,;。]{0,30}(结对|结成对子|结为对子|建立结对)");

    private static final Pattern WORK = Pattern
        .compile("(群众|人口|农民|村民|妇女|劳动力|人员)?(在|到|赴|就近)[^,;。、]{0,10}(务工|就业|上班|上岗)$");

    private static final Pattern OUT = Pattern.compile("(脱贫|摆脱贫困|脱贫致富|脱贫摘帽|稳定脱贫)$");

    private static final Pattern BROUGHT = Pattern.compile("(引进|引入|引导|吸引|招引|招商|落户)[^,;。]{0,14}(企业|公司|项目)");

    private Outcomes() {
    }

    /** Whether words name cadres. */
    static boolean cadres(String words) {
        return CADRES.stream().anyMatch(words::contains);
    }

    /** 党政干部、医生分别培训…: of those told apart each is of its own kind. */
    static String told(String category, String indicator) {
        if (!category.startsWith("training_")) {
            return category;
        }
        boolean cadres = cadres(indicator) && !indicator.contains("技术");
        boolean others = !cadres && OTHERS.stream().anyMatch(indicator::contains);
        return cadres ? "training_cadres" : others ? "training_technicians" : category;
    }

    private static final Set<String> OTHERS = Set.of("医生", "教师", "农技", "农牧民", "技术", "带头人", "人才", "农民", "学员");

    /** 帮助100多万贫困群众|脱贫|: what came of it. */
    static Found lifted(Found found, Frame frame, String unit) {
        boolean helped = found.category().equals("beneficiaries") && KINDS.words("light").contains(found.cue())
                && OUT.matcher(frame.right()).find();
        if (unit.equals("person") && found.category().equals("beneficiaries") && WORK.matcher(frame.right()).find()) {
            return new Found("employment", "务工");
        }
        return !helped || !unit.startsWith("person") && !unit.equals("household") ? found
                : new Found(unit.equals("household") ? "households_lifted" : "persons_lifted", "脱贫");
    }

    /** 23所学校、9家医院同我区单位结对: each of a list is paired. */
    static boolean paired(Frame frame) {
        return PAIRED.matcher(frame.text().substring(frame.quantity().end(), frame.clauseEnd())).find();
    }

    /** 引进企业1家,落地投资…; 协调两县落实…. */
    static boolean brought(Found found, Frame frame) {
        var before = frame.text().substring(frame.sentence(), frame.clause());
        return found.cue().endsWith("投资") && (KINDS.in("brought", before) || BROUGHT.matcher(before).find())
                || found.category().equals("funds_invested") && KINDS.starts("coordinates", frame.lead());
    }

    /** The classifier tells what kind of thing it is where the noun is unknown. */
    static Found classified(Frame frame, String why) {
        // a number in a table has the classifier of its column
        var word = frame.quantity().word().isEmpty() ? why : frame.quantity().word();
        return new Found(KINDS.in("organisations", word) ? "organisations"
                : KINDS.in("facilities", word) ? "facilities" : word.equals("笔") && frame.clauseText().contains("贷")
                        ? "loans" : word.equals("单") ? "consumption_sales" : "other",
                word);
    }

}
