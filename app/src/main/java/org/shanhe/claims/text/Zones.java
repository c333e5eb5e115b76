package org.shanhe.claims.text;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.shanhe.claims.number.Lexicon;
import org.shanhe.claims.text.Zone.Role;

/** Tells an article from the menus, page ends and repetitions around it, line by line. */
public class Zones {

    /** Shorter lines may repeat without being copies. */
    private static final int COPY = 20;

    private static final int PARAGRAPH = 40;

    private static final int HEADLINE = 8;

    /** So many headlines in a row are a list of links. */
    private static final int LIST = 5;

    private static final int SHORT_HEADLINE = 7;

    /** Short words apart, as menus are. */
    private static final Pattern MENU = Pattern.compile("[^ ]{1,6}( [^ ]{1,6}){3,30}+");

    private static final Pattern DATED = Pattern.compile("[0-9]{2,4}[-年./]|[0-9]{1,2}月|[0-9]+$");

    private static final Map<String, List<String>> WORDS = new HashMap<>();

    static {
        for (var line : Lexicon.lines(Zones.class, "zones.txt")) {
            var parts = line.split(" ");
            WORDS.put(parts[0], List.of(parts).subList(1, parts.length));
        }
    }

    private final String text;

    private final List<int[]> lines = new ArrayList<>();

    private final List<Zone> zones = new ArrayList<>();

    private Zones(String text) {
        this.text = text;
        for (int start = 0; start < text.length();) {
            int end = text.indexOf('\n', start);
            end = end < 0 ? text.length() : end;
            lines.add(new int[] { start, end });
            start = end + 1;
        }
    }

    public static List<Zone> of(String text) {
        return new Zones(text).zones();
    }

    /**
     * The text with line ends in place of what is not read, every other character where
     * it was.
     */
    public static String read(String text, List<Zone> zones) {
        var read = new StringBuilder(text);
        for (var zone : zones) {
            for (int i = zone.start(); !zone.isRead() && i < Math.min(zone.end(), text.length()); i++) {
                read.setCharAt(i, '\n');
            }
        }
        return read.toString();
    }

    private String line(int i) {
        return text.substring(lines.get(i)[0], lines.get(i)[1]);
    }

    private List<Zone> zones() {
        var seen = new HashMap<String, Integer>();
        int title = title();
        boolean ended = false;
        int links = links();
        for (int i = 0; i < lines.size(); i++) {
            var line = line(i);
            int start = lines.get(i)[0];
            if (line.length() >= COPY && seen.putIfAbsent(line, start) != null) {
                zones.add(new Zone(start, lines.get(i)[1], Role.DUPLICATE, seen.get(line)));
                continue;
            }
            ended |= i > title && !paragraph(line) && starts(line, "end");
            add(i, role(i, line, title, ended || links >= 0 && i >= links));
        }
        return List.copyOf(zones);
    }

    private Role role(int i, String line, int title, boolean ended) {
        if (i == title) {
            return Role.TITLE;
        }
        boolean paragraph = paragraph(line);
        if (has(line, "boilerplate") && !(paragraph && has(line, "topic") && line.length() > 2 * PARAGRAPH)) {
            return Role.BOILERPLATE;
        }
        if (!paragraph && has(line, "nav") || i < title) {
            return Role.NAV;
        }
        if (line.startsWith("图为") || line.startsWith("图:") || line.startsWith("(图")) {
            return Role.CAPTION;
        }
        return ended && !(paragraph && has(line, "topic")) ? Role.NAV : Role.BODY;
    }

    private void add(int i, Role role) {
        int last = zones.size() - 1;
        int end = lines.get(i)[1];
        if (last >= 0 && zones.get(last).role() == role && role != Role.DUPLICATE) {
            zones.set(last, new Zone(zones.get(last).start(), end, role, null));
        }
        else {
            zones.add(new Zone(lines.get(i)[0], end, role, null));
        }
    }

    // the last headline before the first paragraph that no menu word marks
    private int title() {
        for (int i = 0; i < lines.size(); i++) {
            var line = line(i);
            if (paragraph(line)) {
                return -1;
            }
            if (line.length() >= SHORT_HEADLINE && !has(line, "nav") && !has(line, "boilerplate") && headline(line)) {
                return i;
            }
        }
        return -1;
    }

    // 〔2021〕27号, 首页 | 动态 | 公告, a date, a label with its figure
    private static boolean headline(String line) {
        boolean number = line.endsWith("号") && line.indexOf('〔') > 0;
        boolean bars = line.indexOf('|') != line.lastIndexOf('|');
        boolean menu = MENU.matcher(line).matches();
        boolean dated = DATED.matcher(line).lookingAt();
        boolean figure = Character.isDigit(line.charAt(line.length() - 1)) && line.indexOf(':') > 0;
        return !number && !bars && !menu && !dated && !figure
                && (Character.isLetterOrDigit(line.charAt(0)) || "“《【(—".indexOf(line.charAt(0)) >= 0);
    }

    // where a list of headlines begins that runs to the end of the page
    private int links() {
        int from = lines.size();
        while (from > 0 && !paragraph(line(from - 1)) && !line(from - 1).endsWith("。")) {
            from--;
        }
        int titled = 0;
        for (int i = from; i < lines.size(); i++) {
            titled += line(i).length() >= HEADLINE && line(i).chars().noneMatch(Character::isDigit) ? 1 : 0;
        }
        return from > 0 && titled >= LIST ? from : -1;
    }

    private static boolean paragraph(String line) {
        return line.length() >= PARAGRAPH && (line.indexOf('。') >= 0 || line.indexOf(',') >= 0 && line.length() > 60)
                || line.endsWith("。") && line.length() > 15;
    }

    private static boolean has(String line, String kind) {
        for (var word : WORDS.getOrDefault(kind, List.of())) {
            if (line.contains(word)) {
                return true;
            }
        }
        return false;
    }

    private static boolean starts(String line, String kind) {
        for (var word : WORDS.getOrDefault(kind, List.of())) {
            if (line.startsWith(word)) {
                return true;
            }
        }
        return false;
    }

}
