package org.shanhe.policy;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** The files below a folder of packs, each as it stands at this moment. */
final class PackFolder {

    private PackFolder() {
    }

    /**
     * @param root e.g. {@code classpath:policy} or {@code /etc/shanhe/policy}
     * @return the text of each .yaml file by pack folder and path
     */
    static Map<String, Map<String, String>> read(String root) {
        var location = root.matches("\\w{2,}:.*") ? root : java.nio.file.Path.of(root).toUri().toString();
        var base = location.endsWith("/") ? location.substring(0, location.length() - 1) : location;
        var packs = new TreeMap<String, Map<String, String>>();
        try {
            var resources = new PathMatchingResourcePatternResolver();
            for (var pack : resources.getResources(base + "/*/pack.yaml")) {
                var folder = pack.getURL().toString().replaceFirst("/pack\\.yaml$", "");
                var files = new TreeMap<String, String>();
                for (var file : resources.getResources(folder + "/**/*.yaml")) {
                    files.put(file.getURL().toString().substring(folder.length() + 1),
                            file.getContentAsString(StandardCharsets.UTF_8));
                }
                packs.put(folder.substring(folder.lastIndexOf('/') + 1), files);
            }
        }
        catch (FileNotFoundException e) {
            return Map.of();
        }
        catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return packs;
    }

}
