package org.youthpanel.casework;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import org.junit.jupiter.api.Test;
import org.youthpanel.facts.OffenceType;
import org.youthpanel.facts.Triability;

class OffenceCatalogueTest {

    private final OffenceCatalogue catalogue = OffenceCatalogue.starting();

    @Test
    void everyTypeButBreachHasAnOffenceAndNoCodeIsThereTwice() {
        assertThat(catalogue.byType().keySet())
                .hasSize(OffenceType.values().length - 1)
                .doesNotContain(OffenceType.BREACH);
        assertThat(new HashSet<>(catalogue.all().stream()
                        .map(OffenceCatalogue.Offence::code)
                        .toList()))
                .hasSameSizeAs(catalogue.all());
    }

    @Test
    void anOffenceIsFoundByWordsInAnyOrder() {
        assertThat(catalogue.search("shop THEFT"))
                .extracting(OffenceCatalogue.Offence::code)
                .containsExactly("theft-shop");
        assertThat(catalogue.search("s.4A")).hasSize(2);
        assertThat(catalogue.search(" ")).isEmpty();
        assertThat(catalogue.search("piracy")).isEmpty();
    }

    @Test
    void whatTheCatalogueDoesNotSayIsNotKnown() {
        assertThat(catalogue.find("firearm-prohibited").orElseThrow().triability())
                .isEqualTo(Triability.UNKNOWN);
    }
}
