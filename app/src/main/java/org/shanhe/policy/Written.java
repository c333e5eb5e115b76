package org.shanhe.policy;

import org.yaml.snakeyaml.DumperOptions.ScalarStyle;
import org.yaml.snakeyaml.nodes.ScalarNode;

/**
 * A text of a pack's file with its place, so that a fault in the middle of an expression
 * is shown where its author wrote it.
 */
record Written(PackFile file, ScalarNode node) {

    String text() {
        return node.getValue();
    }

    /**
     * @param offset of the character in {@link #text}
     */
    PackProblem problem(int offset, String what) {
        var source = file.text();
        int at = start(source);
        // YAML folds lines and drops indents, but every other character is in both texts
        for (int i = 0; i < Math.min(offset, text().length()); i++) {
            if (!Character.isWhitespace(text().charAt(i))) {
                at = afterNext(source, at);
            }
        }
        at = skipSpace(source, at);
        int lineStart = source.lastIndexOf('\n', Math.max(at - 1, 0)) + 1;
        int line = 1 + (int) source.substring(0, at).chars().filter(c -> c == '\n').count();
        return new PackProblem(file.name(), line, at - (at == 0 ? 0 : lineStart) + 1, what);
    }

    private int start(String source) {
        int at = 0;
        for (int line = 0; line < node.getStartMark().getLine(); line++) {
            at = source.indexOf('\n', at) + 1;
        }
        at += node.getStartMark().getColumn();
        var style = node.getScalarStyle();
        if (style == ScalarStyle.LITERAL || style == ScalarStyle.FOLDED) {
            return Math.min(source.indexOf('\n', at) + 1, source.length());
        }
        return style == ScalarStyle.PLAIN ? at : at + 1;
    }

    private int afterNext(String source, int from) {
        int at = skipSpace(source, from);
        var style = node.getScalarStyle();
        boolean escaped = style == ScalarStyle.DOUBLE_QUOTED && source.startsWith("\\", at)
                || style == ScalarStyle.SINGLE_QUOTED && source.startsWith("''", at);
        return Math.min(at + (escaped ? 2 : 1), source.length());
    }

    private static int skipSpace(String source, int from) {
        int at = from;
        while (at < source.length() && Character.isWhitespace(source.charAt(at))) {
            at++;
        }
        return Math.min(at, source.length());
    }

}
