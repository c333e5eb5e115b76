package org.shanhe.registry;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.shanhe.Tries;
import org.shanhe.registry.IdentityNumber.Fault;

class IdentityNumberTests {

    @Test
    void theSamplesOfTheStandardAreRight() {
        assertThat(IdentityNumber.faultOf("11010519491231002X")).isEmpty();
        assertThat(IdentityNumber.faultOf("440524188001010014")).isEmpty();
        var number = IdentityNumber.in("11010519491231002x").orElseThrow();
        assertThat(number.birthOn()).isEqualTo(LocalDate.of(1949, 12, 31));
        assertThat(number.sex()).isEqualTo(Sex.FEMALE);
        assertThat(number.county()).isEqualTo(110105);
    }

    @Test
    void aNumberOfFifteenDigitsIsTheSamePersonAsItsEighteen() {
        assertThat(IdentityNumber.in("110105491231002").orElseThrow().digits()).isEqualTo("11010519491231002X");
    }

    @Test
    void aDisabilityCertificateCarriesTheSameNumber() {
        assertThat(IdentityNumber.in("11010519491231002X44").orElseThrow().digits()).isEqualTo("11010519491231002X");
        assertThat(IdentityNumber.in("11010519491231002X44B1").orElseThrow().digits()).isEqualTo("11010519491231002X");
        assertThat(IdentityNumber.faultOf("11010519491231002X84")).contains(Fault.DISABILITY_KIND);
    }

    @Test
    void fullWidthDigitsAndSpacesAreReadAsTheyAreMeant() {
        assertThat(IdentityNumber.in(" 110105 1949１２３１ 002ｘ ").orElseThrow().digits()).isEqualTo("11010519491231002X");
    }

    @Test
    void eachFaultIsNamed() {
        assertThat(IdentityNumber.faultOf("1101051949123100")).contains(Fault.LENGTH);
        assertThat(IdentityNumber.faultOf("11010519491231O02X")).contains(Fault.CHARACTERS);
        assertThat(IdentityNumber.faultOf("11010519490231002X")).contains(Fault.BIRTH_DATE);
        assertThat(IdentityNumber.faultOf("110105194912310021")).contains(Fault.CHECK_DIGIT);
    }

    @Test
    void anyOneWrongDigitIsFound() {
        Tries.of(500, random -> {
            var number = number(random);
            int place = random.nextInt(1, 17);
            int digit = number.charAt(place) - '0';
            int other = (digit + random.nextInt(1, 10)) % 10;
            var wrong = number.substring(0, place) + other + number.substring(place + 1);
            assertThat(IdentityNumber.faultOf(number)).as(number).isEmpty();
            assertThat(IdentityNumber.faultOf(wrong)).as(wrong).isPresent();
        });
    }

    private static String number(Random random) {
        var birth = LocalDate
            .ofEpochDay(random.nextLong(LocalDate.of(1900, 1, 1).toEpochDay(), LocalDate.of(2021, 1, 1).toEpochDay()));
        return complete(
                "%06d%tY%<tm%<td%03d".formatted(random.nextInt(110000, 660000), birth, random.nextInt(0, 1000)));
    }

    private static String complete(String seventeen) {
        return "0123456789X".chars()
            .mapToObj(c -> seventeen + (char) c)
            .filter(n -> IdentityNumber.fault(n).isEmpty())
            .findFirst()
            .orElseThrow();
    }

}
