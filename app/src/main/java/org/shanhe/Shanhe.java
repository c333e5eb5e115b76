package org.shanhe;

import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.FullyQualifiedAnnotationBeanNameGenerator;

/** The platform: its web server, or one command of its command line. */
// two modules may use one name for different things
@SpringBootApplication(nameGenerator = FullyQualifiedAnnotationBeanNameGenerator.class)
public class Shanhe {

    public static void main(String... args) {
        TimeConfiguration.reckonInChina();
        var exit = new CommandLineFrame(Arguments.of(args)).run();
        if (exit != Serve.RUNNING) {
            System.exit(exit);
        }
    }

}
