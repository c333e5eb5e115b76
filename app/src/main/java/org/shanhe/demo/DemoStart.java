package org.shanhe.demo;

import org.shanhe.kernel.Scope;
import org.shanhe.monitoring.quality.Sweeps;
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

    private final Sweeps sweeps;

    DemoStart(DemoWorld world, Sweeps sweeps) {
        this.world = world;
        this.sweeps = sweeps;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        if (!world.stands()) {
            long start = System.nanoTime();
            long households = world.load(1, false, added -> {
            });
            LOG.info("Demo world of {} households loaded in {} ms", households,
                    (System.nanoTime() - start) / 1_000_000);
            // nobody waits for it: the screens fill when it is done
            Scope.system().run(() -> sweeps.begin(0));
        }
    }

}
