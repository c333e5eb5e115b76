package org.shanhe;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

@SpringBootApplication
public class Shanhe {

    public static void main(String... args) {
        SpringApplication.run(Shanhe.class, args);
    }

}
