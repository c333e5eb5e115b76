package org.shanhe.directive.minute;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Whom a sentence charges with what it decides, in its own words (责任单位).
 *
 * @param lead who has to do it
 * @param help who helps
 */
record OwnerWords(List<String> lead, List<String> help) {

    static final String NUMBERED = "^\\s*(?:[一二三四五六七八九十]{1,3}[是要、.．]|[（(][一二三四五六七八九十\\d]{1,3}[)）]|\\d{1,3}[、.．)）]|第[一二三四五六七八九十]{1,3}[，、])\\s*";

    private static final Pattern NAMED = Pattern.compile("(?:责任|牵头|主办|承办|落实)(?:单位|部门|科室)?\\s*[：:]\\s*([^；;。）)\\n]+)");

    private static final Pattern BY = Pattern.compile("由([^，。；：（(]{2,60}?)(?:牵头|负责|组织|承担|落实|办理|汇总|会同)");

    private static final Pattern LEADS = Pattern.compile("(?:^|，|：|；)([^，。；：（(]{2,60}?)(?:牵头|负责)(?!人)");

    private static final Pattern MUST = Pattern.compile("^([^，。；：（(]{2,60}?)(?:要|须|应当|应|务必|于)");

    private static final Pattern BEGINS = Pattern.compile("^([^，。；：（(]{2,40}?)(?:会同|每[日周月季年]|按照|组织|制定|开展|完成|报送|汇总|督促)");

    private static final Pattern HELPING = Pattern.compile("(?:配合|协办|参与|协助)(?:单位|部门)?\\s*[：:]\\s*([^；;。）)\\n]+)");

    private static final Pattern WITH = Pattern.compile("会同([^，。；（(]{2,60}?)(?=落实|办理|开展|完成|制定|研究|组织|负责|牵头|，|。|；|$)");

    private static final Pattern ASSISTED = Pattern.compile("(?:^|，|；)([^，。；：（(]{2,60}?)(?:配合|协助|参与)(?!单位|部门)");

    private static final Pattern UNIT = Pattern.compile(
            ".*(?:局|办|办公室|委|委员会|厅|部|处|公司|集团|政府|党委|工会|县|市|区|乡|镇|村|地区|旗|州|盟|中心|工作队|小组|组|单位|学院|大学|银行|基金会|部门|法院|检察院|联社|协会|站|所|煤炭|电力|煤业|能源)$");

    private static final Pattern BETWEEN = Pattern.compile("[、，,及与]|以及|和(?!田|静|硕|布克|政|顺|龙|平|林格尔|县)");

    private static final int LONGEST = 20;

    static OwnerWords of(String sentence) {
        var text = sentence.replaceFirst(NUMBERED, "").replaceAll("县[（(](?:市、)?区[)）]", "县区").replace("乡（镇）", "乡镇");
        var help = new LinkedHashSet<String>();
        collect(HELPING, text, help);
        collect(WITH, text, help);
        collect(ASSISTED, text, help);
        var lead = new LinkedHashSet<String>();
        for (var pattern : List.of(NAMED, BY, LEADS, MUST, BEGINS)) {
            if (lead.isEmpty()) {
                collect(pattern, text, lead);
                lead.removeAll(help);
            }
        }
        return new OwnerWords(new ArrayList<>(lead), new ArrayList<>(help));
    }

    /** What a decision says without who has to do it and by when. */
    static String bare(String sentence) {
        return sentence.replaceFirst(NUMBERED, "")
            .replaceAll("\\s*[（(]?(?:责任|牵头|主办|承办|配合|协办)(?:单位|部门)\\s*[：:][^）)]*[）)]?", "")
            .replaceAll("[；;。\\s]+$", "")
            .strip();
    }

    private static void collect(Pattern pattern, String text, Set<String> units) {
        var found = pattern.matcher(text);
        while (found.find()) {
            for (var part : BETWEEN.split(found.group(1))) {
                var unit = part.replaceFirst("^(?:由|请|各有关|有关)", "").strip();
                if (unit.length() >= 2 && unit.length() <= LONGEST && UNIT.matcher(unit).matches()) {
                    units.add(unit);
                }
            }
        }
    }

}
