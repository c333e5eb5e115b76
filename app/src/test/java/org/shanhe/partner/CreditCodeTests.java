package org.shanhe.partner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.shanhe.kernel.Refused;

class CreditCodeTests {

    private static final String CODE = "91110000100018267J";

    @ParameterizedTest
    @ValueSource(strings = { CODE, "91310000132200821H" })
    void publishedCodesHold(String code) {
        assertThat(new CreditCode(code).value()).isEqualTo(code);
    }

    @Test
    void oneWrongCharacterAnywhereIsFound() {
        for (int i = 0; i < CODE.length(); i++) {
            for (char other : "0123456789ABCDEFGHJKLMNPQRTUWXY".toCharArray()) {
                var changed = CODE.substring(0, i) + other + CODE.substring(i + 1);
                if (other != CODE.charAt(i)) {
                    assertThatThrownBy(() -> new CreditCode(changed)).as(changed).isInstanceOf(Refused.class);
                }
            }
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = { "", "9111000010001826", "9111000010001826IJ", "91110000100018267j", "91110000100018267J " })
    void otherLengthsAndLettersAreRefused(String code) {
        assertThatThrownBy(() -> new CreditCode(code)).isInstanceOf(Refused.class);
    }

    @Test
    void aPartnerWithAWrongCodeIsNotTaken() {
        assertThatThrownBy(() -> new NewPartner("某公司", "某", PartnerKind.ENTERPRISE, "91110000100018267K", null))
            .isInstanceOf(Refused.class);
    }

}
