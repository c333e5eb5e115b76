package org.shanhe.partner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.shanhe.DatabaseTest;
import org.shanhe.kernel.PlaceRange;
import org.shanhe.kernel.Refused;
import org.shanhe.kernel.Scope;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;

@DatabaseTest
class PaperTests {

    static final long COUNTY = 533122000000L;

    static final Scope ELSEWHERE = new Scope(82, List.of(PlaceRange.of(540627000000L)), null, Set.of("COUNTY_OFFICER"));

    @Autowired
    Partners partners;

    @Autowired
    Register register;

    @Autowired
    Papers papers;

    @Autowired
    @Qualifier("owner")
    JdbcClient owner;

    Papers.Entry visit;

    @BeforeEach
    void aVisit() {
        Scope.system().run(() -> {
            var partner = partners
                .add(new NewPartner("集团" + UUID.randomUUID(), "集团", PartnerKind.CENTRAL_ENTERPRISE, null, null));
            var made = new NewVisit(partner, COUNTY, "主要负责人", null, null, LocalDate.of(2020, 5, 1), 5, "调研", null,
                    null);
            visit = new Papers.Entry(null, null, register.add("visit", made, partner, COUNTY, null));
        });
    }

    @Test
    void aPaperIsKeptOnceAndEveryReadingIsLogged() {
        Scope.system().run(() -> {
            var kept = keep("会议纪要.pdf", "application/pdf", "纪要".getBytes(StandardCharsets.UTF_8));
            assertThat(keep("会议纪要.pdf", "application/pdf", "纪要".getBytes(StandardCharsets.UTF_8))).isEqualTo(kept);
            assertThat(papers.of(visit)).containsExactly(kept);
            var readings = readings(kept.id());
            assertThat(papers.read(kept.id()).path()).hasContent("纪要");
            assertThat(readings(kept.id())).isEqualTo(readings + 1);
        });
    }

    @Test
    void aPhotographIsShownSmall() {
        Scope.system().run(() -> {
            try {
                var photograph = new ByteArrayOutputStream();
                ImageIO.write(new BufferedImage(2400, 1600, BufferedImage.TYPE_INT_RGB), "jpg", photograph);
                var kept = keep("现场.jpg", "image/jpeg", photograph.toByteArray());
                assertThat(kept.image()).isTrue();
                var small = ImageIO.read(new ByteArrayInputStream(Thumbnail.of(papers.read(kept.id()).path())));
                assertThat(small.getWidth()).isEqualTo(240);
            }
            catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    @Test
    void whoDoesNotSeeTheEntryNeitherReadsNorAddsItsPapers() {
        var kept = new Papers.Paper[1];
        Scope.system().run(() -> kept[0] = keep("证明.pdf", "application/pdf", new byte[] { 1 }));
        ELSEWHERE.run(() -> {
            assertThat(papers.of(visit)).isEmpty();
            assertThatThrownBy(() -> papers.read(kept[0].id())).isInstanceOf(Refused.class);
            assertThatThrownBy(() -> keep("证明.pdf", "application/pdf", new byte[] { 2 })).isInstanceOfSatisfying(
                    Refused.class, refused -> assertThat(refused.code()).isEqualTo("REGISTER_ENTRY_UNKNOWN"));
        });
    }

    @Test
    void aProgramIsNoPaperAndAPaperProvesOneEntry() {
        Scope.system().run(() -> {
            assertThatThrownBy(() -> keep("a.exe", "application/x-msdownload", new byte[] { 1 }))
                .isInstanceOf(Refused.class);
            assertThatThrownBy(() -> papers.of(new Papers.Entry(1L, 1L, null))).isInstanceOf(Refused.class);
        });
    }

    private Papers.Paper keep(String name, String type, byte[] content) {
        try {
            return papers.keep(visit, name, type, new ByteArrayInputStream(content));
        }
        catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private long readings(long paper) {
        return owner.sql("select count(*) from kernel.audit where action = 'partner.paper.read' and subject = :paper")
            .param("paper", "paper/" + paper)
            .query(Long.class)
            .single();
    }

}
