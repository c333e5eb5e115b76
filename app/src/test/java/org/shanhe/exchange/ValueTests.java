package org.shanhe.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ValueTests {

    @ParameterizedTest
    @CsvSource({ "2014-01-31,20140131", "2014/1/31,20140131", "2014.1.31,20140131", "20140131,20140131",
            "201401,20140100", "2014年1月,20140100", "2014年1月31日,20140131", "2014,20140000", "41670,20140131",
            "41670.0,20140131", "2014-01-31 00:00:00,20140131", "2014-1,20140100", "2014-13-01,-1", "20140230,-1",
            "明年,-1", "0,-1" })
    void aDayIsReadInTheFormsPeopleUse(String text, int day) {
        assertThat(Dates.parse(text)).isEqualTo(day);
    }

    @Test
    void aMonthAgreesWithEachOfItsDays() {
        assertThat(Dates.agrees(19800100, LocalDate.of(1980, 1, 17))).isTrue();
        assertThat(Dates.agrees(19800200, LocalDate.of(1980, 1, 17))).isFalse();
    }

    @ParameterizedTest
    @CsvSource({ "'12,345.67',false,1234567", "1.2,true,1200000", "¥ 300元,false,30000", "三百,false,", "1e30,false," })
    void anAmountIsReadInFen(String text, boolean tenThousands, Long fen) {
        assertThat(Numbers.fen(text, tenThousands)).isEqualTo(fen);
    }

    @Test
    void aLongNumberKeptAsANumberHasLostItsDigits() {
        assertThat(Numbers.digits("13800138000")).isEqualTo("13800138000");
        assertThat(Numbers.digits("1.3800138E10")).isEqualTo("13800138000");
        assertThat(Numbers.digits("1.1010519491231E17")).isNull();
        assertThat(Numbers.digits("110105194912310016")).isNull();
    }

    @Test
    void fullWidthLettersAndSpacesOfEveryKindAreCleaned() {
        assertThat(Texts.clean("\u3000\uFF11\uFF12\uFF21 \u00A0")).isEqualTo("12A");
        var same = "甲乙";
        assertThat(Texts.clean(same)).isSameAs(same);
    }

    @Test
    void theTwoEthnicCodeSystemsShareNumbersButNotMeaning() {
        assertThat(EthnicCodes.NATIONAL_FORM.standard(5)).isEqualTo("04");
        assertThat(EthnicCodes.GB_T_3304.standard(5)).isEqualTo("05");
        assertThat(EthnicCodes.NATIONAL_FORM.standard(2)).isEqualTo("11");
        assertThat(EthnicCodes.differs(1)).isFalse();
        assertThat(EthnicCodes.differs(3)).isFalse();
        assertThat(EthnicCodes.differs(12)).isFalse();
        assertThat(EthnicCodes.differs(5)).isTrue();
    }

}
