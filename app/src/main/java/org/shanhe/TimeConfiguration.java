package org.shanhe;

import java.time.Clock;
import java.time.ZoneId;
import java.util.TimeZone;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The one clock by which days and deadlines are reckoned; tests put theirs before it. */
@Configuration(proxyBeanMethods = false)
class TimeConfiguration {

    private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");

    /**
     * Before anything asks for the day: it is the day in China in every corner of the
     * program.
     */
    static void reckonInChina() {
        TimeZone.setDefault(TimeZone.getTimeZone(CHINA));
    }

    @Bean
    Clock clock() {
        // a deadline ends at midnight in China, wherever the server stands
        return Clock.system(CHINA);
    }

}
