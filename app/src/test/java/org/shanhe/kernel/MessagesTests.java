package org.shanhe.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

class MessagesTests {

    @Test
    void sumsHaveSeparatorsAndFieldsAreCalledByTheirNames() {
        var messages = new Messages();
        assertThat(messages.say(Locale.CHINA, "refused.ARRIVAL_BEYOND_LINE", Map.of("name", "水窖", "left", "30000.00")))
            .isEqualTo("“水窖”尚未到位的只有 30,000.00 元。");
        assertThat(messages.say(Locale.CHINA, "refused.INVALID_FIELDS", Map.of("names", "meetingOn, other")))
            .isEqualTo("有几处填写有误：会议日期, other。");
        assertThat(messages.say(Locale.ENGLISH, "refused.FORM_FIELD_MISSING",
                Map.of("field", "opinion", "label", "审核意见", "labelEn", "Opinion")))
            .contains("“Opinion”");
        assertThat(messages.say(Locale.CHINA, "refused.FORM_MALFORMED", Map.of("field", "year"))).contains("“年度”");
    }

    /** Of two sentences for one code, whichever file was read last would be said. */
    @ParameterizedTest
    @ValueSource(strings = { "zh_CN", "en" })
    void eachSentenceStandsInOneModule(String language) throws Exception {
        var homes = new HashMap<String, String>();
        var twice = new TreeSet<String>();
        for (var file : new PathMatchingResourcePatternResolver()
            .getResources("classpath*:messages/*_" + language + ".properties")) {
            var sentences = new Properties();
            try (var in = new InputStreamReader(file.getInputStream(), StandardCharsets.UTF_8)) {
                sentences.load(in);
            }
            // the command line reads its own bundle, where every module may name its json
            sentences.stringPropertyNames().stream().filter(key -> key.startsWith("refused.")).forEach(key -> {
                var other = homes.put(key, String.valueOf(file.getFilename()));
                if (other != null) {
                    twice.add(key + ": " + other + ", " + file.getFilename());
                }
            });
        }
        assertThat(homes).isNotEmpty();
        assertThat(twice).isEmpty();
    }

}
