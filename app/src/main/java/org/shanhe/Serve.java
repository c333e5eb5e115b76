package org.shanhe;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.shanhe.kernel.Command;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.SpringApplication;
import picocli.CommandLine;
import picocli.CommandLine.Option;

/** Starts the platform with its web server; what happens when no command is given. */
@CommandLine.Command(name = "serve")
class Serve implements Command {

    /** Not an exit code: the process goes on. */
    static final int RUNNING = -1;

    private static final Logger log = LoggerFactory.getLogger(Serve.class);

    private final List<String> settings;

    @Option(names = "--port", paramLabel = "PORT")
    @Nullable Integer port;

    @Option(names = "--demo")
    boolean demo;

    Serve(List<String> settings) {
        this.settings = settings;
    }

    @Override
    public Integer call() {
        var all = new ArrayList<String>();
        if (port != null) {
            all.add("--server.port=" + port);
        }
        if (demo) {
            all.add("--shanhe.demo=true");
        }
        all.addAll(settings);
        var failure = System.getProperty("shanhe.not-unpacked");
        if (failure != null) {
            log.info("started from the jar itself, which takes longer: {}", failure);
        }
        SpringApplication.run(Shanhe.class, all.toArray(String[]::new));
        return RUNNING;
    }

}
