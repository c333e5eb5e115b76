package org.shanhe.directive.minute;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Who chaired, spoke and attended, as a minute says it: posts before the name, or in
 * brackets after it.
 */
final class People {

    private static final Map<String, String> ROLES = new LinkedHashMap<>();

    static {
        ROLES.put("CHAIR", "主持(?:人|会议|召开)?");
        ROLES.put("WELCOME", "致辞");
        ROLES.put("REPORT", "(?:通报|作.{0,12}报告|报告|汇报)");
        ROLES.put("SPEECH", "(?:出席(?:会议)?并)?讲话");
        ROLES.put("REMARKS", "(?:交流|大会)?发言");
        ROLES.put("PRESENT", "(?:出席|参加|列席)(?:人员|会议|领导)?");
    }

    private static final Pattern BRACKETED = Pattern.compile("^([\\p{IsHan}·]{2,12})\\s*[（(]([^）)]{2,200})[）)]$");

    private static final Pattern POSTED = Pattern.compile(
            "^(.*(?:书记|主席|主任|市长|县长|省长|区长|乡长|镇长|州长|盟长|旗长|组长|经理|董事长|总裁|秘书长|局长|厅长|处长|科长|部长|常委|专员|负责人|队长|校长|院长|委员|会长|行长|干部|同志|总监|成员|代表|党组书记))([\\p{IsHan}·]{2,8})$");

    private static final Pattern BETWEEN = Pattern.compile("[、，,；;](?![^（(]*[）)])");

    private static final int MOST = 200;

    private People() {
    }

    /** A name with the posts before or behind it. */
    record Person(String name, @Nullable String posts) {

        static Person of(String words) {
            var bracketed = BRACKETED.matcher(words);
            if (bracketed.matches()) {
                return new Person(bracketed.group(1), bracketed.group(2));
            }
            var posted = POSTED.matcher(words);
            return posted.matches() ? new Person(posted.group(2), posted.group(1)) : new Person(words, null);
        }

    }

    static List<Proposal.Speaker> in(List<Sentence> sentences) {
        var found = new ArrayList<Proposal.Speaker>();
        for (var sentence : sentences) {
            if (sentence.section() == Sentence.Section.DECISIONS || sentence.section() == Sentence.Section.VENUES) {
                continue;
            }
            for (var role : ROLES.entrySet()) {
                if (found.size() < MOST && add(found, sentence.text(), role.getKey(), role.getValue())) {
                    break;
                }
            }
            if (sentence.section() == Sentence.Section.PEOPLE && !sentence.text().contains("：")) {
                people(sentence.text())
                    .forEach(one -> found.add(new Proposal.Speaker("PRESENT", one.name(), one.posts())));
            }
        }
        return found.stream().limit(MOST).distinct().toList();
    }

    /**
     * Each sentence that names a role: a list behind a colon, or one person before the
     * verb.
     */
    private static boolean add(List<Proposal.Speaker> found, String sentence, String role, String verb) {
        var listed = Pattern.compile("^" + verb + "\\s*[：:]\\s*(.+?)[。；;]?$").matcher(sentence);
        if (listed.matches()) {
            people(listed.group(listed.groupCount()))
                .forEach(one -> found.add(new Proposal.Speaker(role, one.name(), one.posts())));
            return true;
        }
        boolean any = false;
        var told = Pattern.compile("(?:^|[，；])([^，；。]{2,80}?)" + verb + "(?=[，。；]|$)").matcher(sentence);
        while (told.find()) {
            var person = Person.of(told.group(1).strip());
            if (person.posts() != null) {
                found.add(new Proposal.Speaker(role, person.name(), person.posts()));
                any = true;
            }
        }
        return any && !role.equals("CHAIR") && !role.equals("SPEECH");
    }

    static List<Person> people(String list) {
        return BETWEEN.splitAsStream(list.replaceAll("[。；;]$", ""))
            .map(String::strip)
            .filter(words -> words.length() >= 2 && words.length() <= 80 && !words.startsWith("等"))
            .map(Person::of)
            .toList();
    }

}
