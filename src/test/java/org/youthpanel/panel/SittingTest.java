package org.youthpanel.panel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.youthpanel.casework.Stamp;

class SittingTest {

    private static final SittingEvent PLANNED = new SittingEvent.Planned(
            Set.of("leeds"), LocalDate.of(2026, 12, 1), Optional.empty(), true, Set.of(Agency.CHAIR, Agency.POLICE));

    private static Sitting of(SittingEvent... events) {
        List<Sitting.Recorded> recorded = new ArrayList<>();
        for (SittingEvent each : events) {
            int number = recorded.size() + 1;
            recorded.add(new Sitting.Recorded(new Stamp("leeds", number, "", Instant.EPOCH, "chair"), number, each));
        }
        return Sitting.of("2026-12-01-k3f9", recorded);
    }

    @Test
    void aCaseKeepsItsNumberWhenTheOrderChanges() {
        Sitting sitting = of(
                PLANNED,
                new SittingEvent.Listed("A", 1),
                new SittingEvent.Listed("B", 1),
                new SittingEvent.Listed("C", 1),
                new SittingEvent.Moved("C", 0),
                new SittingEvent.TakenOff("A"),
                new SittingEvent.Listed("A", 2));
        assertThat(sitting.agenda()).extracting(AgendaItem::reference).containsExactly("C", "B", "A");
        assertThat(sitting.agenda()).extracting(AgendaItem::number).containsExactly(3, 2, 4);
        assertThat(sitting.item(1)).isEmpty();
        assertThat(sitting.number()).isEqualTo(7);
    }

    @Test
    void whatBecameOfACaseIsItsLastEvent() {
        Sitting sitting = of(
                PLANNED,
                new SittingEvent.Listed("A", 1),
                new SittingEvent.Listed("B", 1),
                new SittingEvent.Started(),
                new SittingEvent.Uncovered("A", Optional.empty()),
                new SittingEvent.Decided("A"),
                new SittingEvent.PutOff("B", Optional.of("next")),
                new SittingEvent.Closed());
        assertThat(sitting.item("A").orElseThrow().uncovered()).isTrue();
        assertThat(sitting.item("A").orElseThrow().state()).isEqualTo(AgendaItem.State.DECIDED);
        assertThat(sitting.item("B").orElseThrow().to()).contains("next");
        assertThat(sitting.isRunning()).isFalse();
    }

    @Test
    void whoIsNotKnownToBeThereIsMissingFromTheQuorum() {
        assertThat(of(PLANNED).missingFromQuorum()).containsExactly(Agency.CHAIR, Agency.POLICE);
        SittingEvent attended = new SittingEvent.Attended(Map.of(
                Agency.CHAIR, new SittingEvent.Seat(Optional.of(Presence.PRESENT), Optional.empty()),
                Agency.POLICE, new SittingEvent.Seat(Optional.of(Presence.APOLOGIES), Optional.empty())));
        assertThat(of(PLANNED, attended).missingFromQuorum()).containsExactly(Agency.POLICE);
    }

    @Test
    void aSittingBeginsWithBeingPlanned() {
        assertThatThrownBy(() -> of(new SittingEvent.Started())).isInstanceOf(IllegalStateException.class);
    }
}
