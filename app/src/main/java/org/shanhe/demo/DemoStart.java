package org.shanhe.demo;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.stereotype.Component;

/** Loads the demo world at the first start with {@code shanhe.demo=true}. */
@Component
@ConditionalOnBooleanProperty("shanhe.demo")
class DemoStart implements ApplicationRunner {

    private static final Logger LOG = LoggerFactory.getLogger(DemoStart.class);

    private final DemoWorld world;

    DemoStart(DemoWorld world) {
        this.world = world;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        if (!world.stands()) {
            long start = System.nanoTime();
            long households = world.load(1, false, added -> {
            });
            LOG.info("Demo world of {} households loaded in {} ms", households,
                    (System.nanoTime() - start) / 1_000_000);
        }
    }

}
