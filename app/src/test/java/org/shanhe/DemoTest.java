package org.shanhe;

import java.lang.annotation.*;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ContextConfiguration;

/**
 * The platform with the demo world on a folder of its own, because a world beside other
 * tests' rows would not be the documents' world; one context serves every test that
 * carries this.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT, properties = "shanhe.demo=true")
@ContextConfiguration(initializers = DemoTest.Folder.class)
@Import(DatabaseTest.Owner.class)
public @interface DemoTest {

    class Folder extends FreshDataFolder {

        @Override
        protected String name() {
            return "demo-data";
        }

    }

}
