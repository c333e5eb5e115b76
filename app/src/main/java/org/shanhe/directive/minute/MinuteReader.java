package org.shanhe.directive.minute;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.shanhe.directive.minute.Proposal.Commitment;
import org.shanhe.directive.minute.Proposal.Decision;
import org.shanhe.directive.minute.Proposal.Named;
import org.shanhe.directive.minute.Proposal.Venue;
import org.shanhe.directive.minute.Sentence.Section;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Reads a minute by plain rules and proposes its venues, speakers, decisions, owners and
 * days (会议纪要识别).
 */
@Service
public class MinuteReader {

    private static final Pattern TITLE = Pattern.compile("(?m)^\\s*([^\\n。；]{4,80}(?:会议|纪要|座谈会|推进会|例会)(?:纪要)?)\\s*$");

    private static final Pattern ORDER = Pattern.compile("要|须|应|务必|确保|完成|报送|负责|牵头|落实|推进|开展|组织|制定|加强|加快|建立|做好|强化|督促|抓好");

    private static final Pattern COMMITTED = Pattern.compile("([^。；\\n]{2,400}?)作?了?表态发言");

    private static final Pattern COMMITTED_LIST = Pattern.compile("^表态(?:发言)?\\s*[：:]\\s*(.+?)[。；;]?$");

    /** What follows the places in a list of those who spoke. */
    private static final Pattern ROLE = Pattern.compile("^.*?((?:党委|党支部|党组|政府|主要负责|负责人|书记).*)$");

    private static final Pattern PLACED = Pattern.compile("(?:党委|党支部|党组|政府|主要负责|负责人|书记).*$");

    private static final Pattern HALF_COMMA = Pattern.compile("(?<!\\d),|,(?!\\d)");

    private static final int SHORTEST = 6;

    private final Names names;

    MinuteReader(Names names) {
        this.names = names;
    }

    private record Read(Sentence sentence, boolean proposed, OwnerWords owners, DueDay due) {
    }

    /**
     * @param day when the meeting was held, where the text names no day
     * @param host the place whose own offices are meant where no other is named
     */
    @Transactional(readOnly = true)
    public Proposal read(String written, LocalDate day, @Nullable Long host) {
        var text = level(written);
        var sentences = Sentences.of(text);
        var named = DueDay.first(text);
        var held = named == null ? day : named;
        var decisions = sentences.stream()
            .filter(one -> one.section() == Section.BODY || one.section() == Section.DECISIONS)
            .map(one -> read(one, held))
            .toList();
        var venues = VenueLines.in(sentences);
        var committed = committed(sentences);
        var words = new LinkedHashSet<String>();
        decisions.forEach(one -> {
            words.addAll(one.owners().lead());
            words.addAll(one.owners().help());
        });
        venues.forEach(one -> words.add(one.name()));
        committed.forEach(one -> words.add(one.posts() == null ? one.name() : one.posts()));
        var known = names.known(words, host);
        var title = TITLE.matcher(text);
        return new Proposal(title.find() ? title.group(1).replaceFirst("纪要$", "") : null, named,
                venues.stream().flatMap(one -> venue(one, known)).toList(), People.in(sentences),
                sentences.stream()
                    .filter(one -> one.section() == Section.AGENDA)
                    .map(one -> OwnerWords.bare(one.text()))
                    .toList(),
                decisions.stream().map(one -> decision(one, known)).toList(),
                committed.stream()
                    .map(one -> new Commitment(known.one(one.posts() == null ? one.name() : one.posts()), one.name(),
                            one.posts()))
                    .toList());
    }

    /**
     * The marks of a Chinese text for those of an English keyboard, letter for letter.
     */
    private static String level(String text) {
        return HALF_COMMA.matcher(text)
            .replaceAll("，")
            .replace('(', '（')
            .replace(')', '）')
            .replace(';', '；')
            .replace(':', '：');
    }

    private static Read read(Sentence sentence, LocalDate held) {
        var owners = OwnerWords.of(sentence.text());
        var due = DueDay.of(sentence.text(), held);
        boolean orders = ORDER.matcher(sentence.text()).find();
        boolean proposed = sentence.text().length() >= SHORTEST
                && (sentence.section() == Section.DECISIONS ? orders || !owners.lead().isEmpty() || due.on() != null
                        : orders && (!owners.lead().isEmpty() && due.on() != null));
        return new Read(sentence, proposed, owners, due);
    }

    private static Stream<Venue> venue(VenueLines.Line line, Names.Known known) {
        boolean outside = line.name().contains("办事处") && !line.name().contains("街道");
        boolean elsewhere = outside || line.name().matches(".*(?:大学|学院|学校|集团|公司|中心|单位)$");
        return known.of(line.name()).stream().map(named -> {
            var place = elsewhere && named.office() != null
                    ? new Named(named.words(), null, null, named.partner(), named.partnerName(), null) : named;
            return new Venue(line.main(), place, outside, line.called(), line.present());
        });
    }

    private static Decision decision(Read read, Names.Known known) {
        var owners = read.owners().lead().stream().flatMap(one -> known.of(one).stream()).toList();
        var helpers = read.owners().help().stream().flatMap(one -> known.of(one).stream()).toList();
        return new Decision(read.sentence().from(), read.sentence().to(), read.proposed(),
                OwnerWords.bare(read.sentence().text()), owners, helpers, read.due().on(), read.due().words(),
                read.due().atOnce());
    }

    private static List<People.Person> committed(List<Sentence> sentences) {
        var found = new ArrayList<People.Person>();
        for (var sentence : sentences) {
            var listed = COMMITTED_LIST.matcher(sentence.text());
            var told = COMMITTED.matcher(sentence.text());
            if (listed.matches()) {
                found.addAll(People.people(listed.group(1)));
            }
            else if (sentence.section() == Section.COMMITMENTS) {
                found.addAll(People.people(sentence.text().replaceFirst(OwnerWords.NUMBERED, "")));
            }
            else if (told.find()) {
                var whole = told.group(1).replaceFirst("^.*，", "");
                var role = ROLE.matcher(whole).replaceFirst("$1");
                for (var part : whole.split("、")) {
                    found.add(new People.Person(role, PLACED.matcher(part).replaceFirst("") + role));
                }
            }
        }
        return found;
    }

}
