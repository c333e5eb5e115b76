package org.shanhe.bench;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** How long each stage of an import took, seen from outside by the state of its batch. */
final class BatchStages {

    private final Map<String, Double> seconds = new LinkedHashMap<>();

    private final JdbcClient owner;

    private volatile boolean watching;

    private @Nullable String stage;

    private long since;

    BatchStages(JdbcClient owner) {
        this.owner = owner;
    }

    synchronized void begin(String next) {
        end();
        stage = next;
    }

    /** Begins a stage that ends when the newest batch reaches a state. */
    void watch(String first, String state, String next) {
        begin(first);
        watching = true;
        Thread.ofPlatform().start(() -> {
            while (watching) {
                if (reached(state)) {
                    goOn(next);
                    return;
                }
                try {
                    Thread.sleep(50);
                }
                catch (InterruptedException e) {
                    return;
                }
            }
        });
    }

    private synchronized void goOn(String next) {
        if (watching) {
            begin(next);
        }
    }

    private boolean reached(String state) {
        return owner.sql("select state = :state from registry.batch order by id desc limit 1")
            .param("state", state)
            .query(Boolean.class)
            .optional()
            .orElse(false);
    }

    synchronized void end() {
        watching = false;
        long now = System.nanoTime();
        if (stage != null) {
            seconds.merge(stage, (now - since) / 1e9, Double::sum);
        }
        since = now;
        stage = null;
    }

    String said() {
        return seconds.entrySet()
            .stream()
            .map(stage -> "%s %.1f s".formatted(stage.getKey(), stage.getValue()))
            .collect(Collectors.joining(", "));
    }

}
