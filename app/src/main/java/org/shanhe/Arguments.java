package org.shanhe;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What was typed, sorted: settings for Spring such as {@code --spring.datasource.url=…},
 * the common options, and the words for the command.
 */
record Arguments(List<String> settings, @Nullable String language, List<String> words) {

    private static final Pattern SETTING = Pattern.compile("--[a-z]+(\\.[\\w\\[\\]-]+)+=.*", Pattern.DOTALL);

    static Arguments of(String... args) {
        var settings = new ArrayList<String>();
        var words = new ArrayList<String>();
        String language = null;
        for (int i = 0; i < args.length; i++) {
            var arg = args[i];
            if (SETTING.matcher(arg).matches()) {
                settings.add(arg);
            }
            else if (arg.startsWith("--data=")) {
                settings.add("--shanhe." + arg.substring(2));
            }
            else if (arg.equals("--data") && i + 1 < args.length) {
                settings.add("--shanhe.data=" + args[++i]);
            }
            else if (arg.startsWith("--lang=")) {
                language = arg.substring("--lang=".length());
            }
            else if (arg.equals("--lang") && i + 1 < args.length) {
                language = args[++i];
            }
            else {
                words.add(arg);
            }
        }
        if (words.isEmpty()
                || words.getFirst().startsWith("-") && !words.getFirst().matches("-h|--help|-V|--version")) {
            words.addFirst("serve");
        }
        return new Arguments(List.copyOf(settings), language, List.copyOf(words));
    }

}
