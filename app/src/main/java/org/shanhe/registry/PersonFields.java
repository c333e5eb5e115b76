package org.shanhe.registry;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What may be said of a member (成员登记内容); in a correction a field left out stays as it is.
 *
 * @param id the person to correct; null for a new member
 */
record PersonFields(@Nullable Long id, @Nullable String personNo, @Nullable String name, @Nullable String relation,
        @Nullable Sex sex, @Nullable LocalDate birthOn, @Nullable DocumentKind documentKind, @Nullable String document,
        @Nullable String ethnicity, @Nullable String education, @Nullable String student,
        @Nullable String dropoutReason, @Nullable List<String> health, @Nullable String labour,
        @Nullable BigDecimal workMonths, @Nullable Long workPlace, @Nullable String employer, @Nullable String marital,
        @Nullable String political, @Nullable Boolean activeSoldier, @Nullable String subsistence,
        @Nullable Boolean medicalInsurance, @Nullable Boolean criticalInsurance, @Nullable Boolean pensionInsurance,
        @Nullable String phone, @Nullable LocalDate joinedOn, @Nullable List<String> disability,
        @Nullable String workState, @Nullable Long monthlyWageFen, @Nullable LocalDate workFrom,
        @Nullable LocalDate workTo, @Nullable LocalDate previousWorkTo, @Nullable String workSector,
        @Nullable String workChannel, @Nullable List<String> publicPosts, @Nullable BigDecimal publicPostMonths,
        @Nullable Boolean employeeMedical, @Nullable Boolean commercialInsurance, @Nullable Boolean medicalAid,
        @Nullable Boolean employeePension, @Nullable Boolean disabilityAllowance,
        @Nullable LocalDate contributionSubsidisedOn, @Nullable Boolean relocated,
        @Nullable List<Certificate> certificates) {

    /** A skill or a certificate (技能与证书). */
    record Certificate(Kind kind, String name, @Nullable String level, @Nullable String number, @Nullable String issuer,
            @Nullable LocalDate issuedOn) {

        enum Kind {

            SKILL, CERTIFICATE

        }
    }

}
