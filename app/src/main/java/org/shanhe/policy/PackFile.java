package org.shanhe.policy;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.MarkedYAMLException;

/**
 * One file of a pack with its text, which collects what is wrong in it.
 *
 * @param path within the pack, e.g. {@code codes/cause.yaml}
 * @param name with the pack's folder before it, as problems show it
 */
record PackFile(String path, String name, String text, List<PackProblem> problems) {

    PackFile(String path, String name, String text) {
        this(path, name, text, new ArrayList<>());
    }

    /** The mapping the file consists of. */
    Entry entry(Set<String> allowed) {
        try {
            var options = new LoaderOptions();
            options.setCodePointLimit(Integer.MAX_VALUE);
            var root = new Yaml(options).compose(new StringReader(text));
            if (root == null) {
                throw new PackProblem(name, 1, 0, "the file is empty").misread();
            }
            return Entry.of(this, root, allowed);
        }
        catch (MarkedYAMLException e) {
            var mark = e.getProblemMark();
            throw new PackProblem(name, mark.getLine() + 1, mark.getColumn() + 1, String.valueOf(e.getProblem()))
                .misread();
        }
    }

    /** Notes what cannot be read and goes on. */
    void attempt(Runnable reading) {
        try {
            reading.run();
        }
        catch (PackProblem.Misread e) {
            problems.add(e.problem());
        }
    }

}
