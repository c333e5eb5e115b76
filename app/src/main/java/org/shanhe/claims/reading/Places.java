package org.shanhe.claims.reading;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.shanhe.claims.reading.PlaceNames.Mention;

/**
 * Which place a claim is about: named in its sentence, or what the whole document is
 * about.
 */
class Places {

    private static final CueWords CUES = CueWords.of("place-words.txt");

    /** So many names are a description rather than a place. */
    private static final int MANY = 4;

    private static final Pattern SOME = Pattern.compile("^(其中)?有?[0-9两三四五六七八九十]{1,3}个?[县区市旗](?![级里内城域])");

    private final String text;

    private final NamedPlaces mentions;

    private final @Nullable String about;

    private final Helpers helpers;

    private final Pointing pointing;

    private final boolean governs;

    Places(String text, PlaceNames names, Organisations organisations, int titleStart, int titleEnd) {
        this.text = text;
        // 澜沧县|人民医院 stands in the county, a company only bears the name of its place
        var all = names.mentions()
            .stream()
            .filter(m -> !organisations.covers(m.start()) || organisations.local(m.start())
                    || organisations.seat(m.start()))
            .toList();
        this.mentions = new NamedPlaces(text, all);
        this.helpers = new Helpers(text, all, titleStart, titleEnd);
        var document = new Subject(text, all, helpers, titleEnd);
        var subject = document.of(titleStart, organisations.actor() == null);
        var one = subject == null ? helpers.helped() : subject;
        this.about = one == null ? null : Divisions.called(one, text);
        this.pointing = new Pointing(text, mentions, helpers, about);
        // 我县, 全市: a government reports of its own place
        this.governs = about != null && !CUES.in("surveyed", text)
                && "省市区县旗州盟".indexOf(about.charAt(about.length() - 1)) >= 0
                && (!document.titled(titleStart).isEmpty() || CUES.in("governs", text));
    }

    boolean helps(Mention mention) {
        return helpers.helps(mention);
    }

    NamedPlaces named() {
        return mentions;
    }

    /** Whether nobody helps it, and it tells of its own work. */
    boolean reports() {
        return helpers.acting() == null;
    }

    /**
     * Whether it is said to be where something is done, or from whom something was got.
     */
    boolean located(int start) {
        return start > 0 && ("在到赴于为向给对与往".indexOf(text.charAt(start - 1)) >= 0
                || CUES.endsWith("got", text.substring(Math.max(0, start - 3), start)));
    }

    /** The place that acts where no organisation does. */
    @Nullable String acting() {
        return helpers.acting() != null ? helpers.acting() : governs ? about : null;
    }

    /** What the document is about. */
    @Nullable String about() {
        return about;
    }

    /** The place of a quantity, as the text calls it. */
    @Nullable String of(Frame frame, boolean ownSubject) {
        var place = find(frame, ownSubject);
        return place == null ? null : Divisions.called(place, text);
    }

    private @Nullable String find(Frame frame, boolean ownSubject) {
        var each = Apportioned.of(frame);
        var one = each == null ? null
                : each.from(frame,
                        mentions.between(Apportioned.from(frame), frame.quantity().start())
                            .stream()
                            .filter(m -> !helps(m))
                            .toList(),
                        Mention::start, Mention::end);
        if (one != null) {
            return full(one);
        }
        int from = frame.sentence();
        int at = last(from, frame.quantity().start());
        boolean there = CUES.in("there", frame.sentenceLead());
        if (at < 0 && (!ownSubject || there)) {
            at = last(frame.line(), from);
            // 其中:在甲县… holds for its sentence only
            int start = at < 0 ? 0 : mentions.get(at).start();
            if (at >= 0 && text.substring(Frame.back(text, start, "。!?\n"), start).contains("其中")) {
                at = -1;
            }
        }
        // 嵩县等7个县…,其中3个县: some that are not named
        if (at >= 0 && mentions.get(at).end() < frame.clause() && SOME.matcher(frame.clauseText()).find()) {
            return about;
        }
        if (at < 0 || mentions.get(at).start() < from) {
            int next = next(frame);
            at = next < 0 ? at : next;
        }
        int told = pointing.formerOrLatter(frame);
        if (told >= 0) {
            return full(mentions.get(told));
        }
        at = at >= 0 ? at : pointing.topic(frame);
        at = at >= 0 ? at : pointing.earlier(frame, this::last);
        return at < 0 ? about : described(at) ? about : listed(at, frame, ownSubject);
    }

    // 湖北|等地: some of many
    private boolean described(int at) {
        return text.startsWith("等地", mentions.get(at).end()) || text.startsWith("等省", mentions.get(at).end());
    }

    private @Nullable String listed(int at, Frame frame, boolean ownSubject) {
        var listed = mentions.listed(at);
        boolean list = listed.indexOf('、') > 0;
        boolean past = list && mentions.get(at).end() < frame.clause();
        boolean long4 = listed.chars().filter(c -> c == '、').count() >= MANY;
        if (past && (ownSubject || mentions.get(at).start() < frame.sentence()) || long4) {
            return about;
        }
        var county = county(at);
        boolean before = mentions.get(at).start() < frame.sentence() && !CUES.in("town-there", frame.sentenceLead());
        if (before && mentions.get(at).level() == 'D' && county != null && county.equals(about)) {
            return about;
        }
        // several towns of one county: the county
        return list && mentions.get(at).level() == 'D' && county != null ? county
                : list ? listed : full(mentions.get(at));
    }

    // 定日县扎西宗乡: a town with its county, where that is known
    private String full(Mention mention) {
        var county = mention.level() != 'D' ? null : county(mentions.index(mention.start()));
        return county == null || mention.name().startsWith(county) ? mention.name() : county + mention.name();
    }

    private @Nullable String county(int at) {
        var county = mentions.county(at);
        return county != null ? county
                : about != null && "县区旗".indexOf(about.charAt(about.length() - 1)) >= 0 ? about : null;
    }

    // 投入5350万元,在|曲麻莱县|…: a place may follow its figure
    private int next(Frame frame) {
        int i = mentions.index(frame.quantity().end());
        if (i == mentions.all().size() || mentions.get(i).start() >= frame.sentenceEnd()) {
            return -1;
        }
        int start = mentions.get(i).start();
        boolean same = start < frame.clauseEnd() && ("在与向给为".indexOf(text.charAt(start - 1)) >= 0
                || CUES.endsWith("goes-to", text.substring(Math.max(frame.quantity().end(), start - 4), start)));
        boolean opens = start == frame.clauseEnd() + 2 && text.charAt(start - 1) == '在';
        return same || opens ? i : -1;
    }

    private int last(int from, int to) {
        for (int i = mentions.index(to) - 1; i >= 0 && mentions.get(i).start() >= from; i--) {
            var mention = mentions.get(i);
            boolean actor = helpers.helps(mention) || !located(mention.start())
                    && CUES.starts("acts", text.substring(mention.end(), Math.min(text.length(), mention.end() + 3)));
            if (mention.end() <= to && !actor) {
                return i;
            }
        }
        return -1;
    }

}
