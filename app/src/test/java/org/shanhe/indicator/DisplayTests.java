package org.shanhe.indicator;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.shanhe.kernel.Messages;

class DisplayTests {

    final Display display = new Display(new Messages());

    @Test
    void moneyIsReadInYuanByTensOfThousandsAndHundredsOfMillions() {
        assertThat(chinese("39300000000", "FEN")).isEqualTo("3.93亿元");
        assertThat(chinese("9259000000", "FEN")).isEqualTo("9,259万元");
        assertThat(chinese("5581680000", "FEN")).isEqualTo("5,581.68万元");
        assertThat(chinese("123456", "FEN")).isEqualTo("1,234.56元");
        assertThat(chinese("-9259000000", "FEN")).isEqualTo("-9,259万元");
    }

    @Test
    void peopleAreCountedInFull() {
        assertThat(chinese("103480", "PERSON")).isEqualTo("103,480人");
        assertThat(chinese("32", "PERSON_TIME")).isEqualTo("32人次");
        assertThat(english("1", "HOUSEHOLD")).isEqualTo("1 household");
        assertThat(english("2908", "PERSON")).isEqualTo("2,908 persons");
    }

    @Test
    void landAndCapacityAreReadByTensOfThousands() {
        assertThat(chinese("320000", "MU")).isEqualTo("32万亩");
        assertThat(chinese("4000000", "KW")).isEqualTo("400万千瓦");
        assertThat(chinese("8", "KM")).isEqualTo("8公里");
        assertThat(english("4000000", "KW")).isEqualTo("4 million kW");
    }

    @Test
    void aRatioIsAPercentageWithTwoDecimalsBelowOne() {
        assertThat(chinese("0.1234", "RATIO")).isEqualTo("12.3%");
        assertThat(chinese("0.00434", "RATIO")).isEqualTo("0.43%");
        assertThat(chinese("0", "RATIO")).isEqualTo("0.00%");
    }

    @Test
    void whatFallsToEachPersonIsToldInFullAndWhatALengthCostsIsNot() {
        assertThat(chinese("1050367", "FEN_PER_PERSON")).isEqualTo("10,503.67元/人");
        assertThat(chinese("1050367.4999", "FEN_PER_PERSON")).isEqualTo("10,503.67元/人");
        assertThat(english("1050367", "FEN_PER_PERSON")).isEqualTo("10,503.67 yuan per person");
        assertThat(chinese("12345600", "FEN_PER_KM")).isEqualTo("12.35万元/公里");
        assertThat(chinese("-120000", "FEN_PER_HOUSEHOLD")).isEqualTo("-1,200元/户");
    }

    @Test
    void whatIsNotKnownSaysSo() {
        assertThat(display.of(null, "RATIO", Locale.SIMPLIFIED_CHINESE)).isEqualTo("无法计算");
    }

    @Test
    void englishReadsMillionsAndBillions() {
        assertThat(english("39300000000", "FEN")).isEqualTo("393 million yuan");
        assertThat(english("105009000000", "FEN")).isEqualTo("1.05 billion yuan");
    }

    private String chinese(String value, String unit) {
        return display.of(new BigDecimal(value), unit, Locale.SIMPLIFIED_CHINESE);
    }

    private String english(String value, String unit) {
        return display.of(new BigDecimal(value), unit, Locale.ENGLISH);
    }

}
