package org.shanhe.place;

import java.util.Arrays;
import org.shanhe.kernel.PlaceRange;

/**
 * Many names in the order of their codes, held as one text: looking for a part of a name
 * is one scan at the speed of memory, and a place's range of codes is a piece of it.
 */
final class NameList {

    /** How much of a name must be given. */
    enum Fit {

        WHOLE, START, PART

    }

    /** Says whether the search goes on after this name. */
    interface Found {

        boolean more(long code, String name);

    }

    private final StringBuilder building = new StringBuilder("\n");

    private String text = "";

    private long[] codes = new long[64];

    /** Where the line break before each name stands. */
    private int[] starts = new int[65];

    private int size;

    /** In ascending order of the codes. */
    void add(long code, String name) {
        if (size == codes.length) {
            codes = Arrays.copyOf(codes, size * 2);
            starts = Arrays.copyOf(starts, size * 2 + 1);
        }
        codes[size] = code;
        building.append(name).append('\n');
        starts[++size] = building.length() - 1;
    }

    NameList built() {
        text = building.toString();
        building.setLength(0);
        building.trimToSize();
        codes = Arrays.copyOf(codes, size);
        starts = Arrays.copyOf(starts, size + 1);
        return this;
    }

    /** Returns false if the finder has enough. */
    boolean find(String words, Fit fit, PlaceRange within, Found found) {
        int from = starts[first(within.low())];
        int to = starts[first(within.high())] + 1;
        var sought = switch (fit) {
            case WHOLE -> '\n' + words + '\n';
            case START -> '\n' + words;
            case PART -> words;
        };
        while (from < to) {
            int at = text.indexOf(sought, from, to);
            if (at < 0) {
                return true;
            }
            int index = Arrays.binarySearch(starts, 0, size, at);
            index = index < 0 ? -index - 2 : index;
            if (!found.more(codes[index], name(index))) {
                return false;
            }
            from = starts[index + 1];
        }
        return true;
    }

    boolean list(PlaceRange within, Found found) {
        for (int index = first(within.low()), end = first(within.high()); index < end; index++) {
            if (!found.more(codes[index], name(index))) {
                return false;
            }
        }
        return true;
    }

    /** The name of the code, or nothing. */
    String name(long code) {
        int index = Arrays.binarySearch(codes, code);
        return index < 0 ? "" : name(index);
    }

    private String name(int index) {
        return text.substring(starts[index] + 1, starts[index + 1]);
    }

    private int first(long code) {
        int index = Arrays.binarySearch(codes, code);
        // an alias list may hold a code more than once
        while (index > 0 && codes[index - 1] == code) {
            index--;
        }
        return index < 0 ? -index - 1 : index;
    }

}
