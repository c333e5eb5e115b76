package org.shanhe;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.FullyQualifiedAnnotationBeanNameGenerator;

// two modules may use one name for different things
@SpringBootApplication(nameGenerator = FullyQualifiedAnnotationBeanNameGenerator.class)
public class Shanhe {

    public static void main(String... args) {
        SpringApplication.run(Shanhe.class, args);
    }

}
