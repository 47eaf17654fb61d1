package org.youthpanel.workbench.space;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.youthpanel.rules.RuleBook;
import org.youthpanel.rules.RuleBookReader;

/** Rule sets whose files, lock and lint are right, and whose meaning is wrong: what is said of them. */
@Tag("slow")
class BrokenOnPurposeTest {

    @TempDir
    private Path rules;

    @ParameterizedTest(name = "{0}: {1} becomes {2}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                // two answers, and none
                "national/5.0/decide/10-starting-points.drl | FinalGravity( score == 4 ) | FinalGravity( score >= 4 ) | Two starting points on the basis SCORE: [NAT-240, NAT-250]",
                "national/5.0/decide/10-starting-points.drl | FinalGravity( score == 3 ) | FinalGravity( score == 3, aggravated ) | No rule gave a starting point",
                "leeds/3.0/decide/45-panel-referral.drl | History( known, outcomes == 0 ) | History( known, outcomes == 1 ) | No rule of the service says whether this is a panel case",
                // what bars no longer bars
                "national/5.0/decide/20-preconditions.drl | Response( consentsToConditions == Known.NO ) | Response( consentsToConditions == Known.UNKNOWN ) | C4 (CDA-1998-66A): Without consent to its conditions",
                "national/5.0/decide/20-preconditions.drl | Child( ageAtDisposal >= 18 ) | Child( ageAtDisposal > 18 ) | C2 (CDA-1998-66ZA): From 18 on the day",
                "national/5.0/decide/20-preconditions.drl | new Bar( Disposal.OUTCOME_22, Ground.REFUSAL ) | new Bar( Disposal.CHARGE, Ground.REFUSAL ) | C6 (OUTCOME-22): A child who is not willing",
                // a refusal earns, history bars, a score goes down, a level asks for less
                "national/5.0/decide/20-preconditions.drl | new Bar( Disposal.YOUTH_CONDITIONAL_CAUTION, Ground.REFUSAL ) | new Bar( Disposal.YOUTH_CONDITIONAL_CAUTION, Ground.PRECONDITION ) | B11 (DESIGN): To refuse conditions",
                "national/5.0/decide/20-preconditions.drl | Response( willing == Known.NO ) | Response( willing == Known.NO ) History( outcomes == 0 ) | C8 (LASPO-2012-EN): Earlier outcomes, however many, bar nothing",
                "national/5.0/decide/10-starting-points.drl | new StartingPoint( Disposal.CHARGE, Basis.SCORE ) | new StartingPoint( Disposal.YOUTH_CAUTION, Basis.SCORE ) | B1 (DESIGN): A higher final score never",
                "leeds/3.0/decide/40-assessment-depth.drl | RiskOfHarm( level == Level.VERY_HIGH ) | RiskOfHarm( level == Level.MEDIUM ) | A1 (S1-HMIP-LEEDS): A h",
                "leeds/3.0/decide/40-assessment-depth.drl | SafetyAndWellbeing( level == Level.UNKNOWN ) | SafetyAndWellbeing( level == Level.LOW ) | A7 (DESIGN): The light assessment is never asked for while the concern",
                // rules that never fire, and that never count
                "national/5.0/check/50-law.drl | Child( ageAtDisposal == 17 ) | Child( ageAtDisposal == 17, ageAtOffence > 17 ) | NAT-680 never fires",
                "national/5.0/decide/20-preconditions.drl | Response( admission == Admission.UNKNOWN ) | Response( admission == Admission.NONE ) | NAT-411 is shadowed",
                "national/5.0/decide/30-range.drl | Basis.YOUTH_IMAGERY | Basis.EVIDENCE | NAT-521 is shadowed",
                // what the victim thinks decides
                "national/5.0/decide/10-starting-points.drl | FinalGravity( score == 5 ) | FinalGravity( score == 5 ) Victim( view != VictimView.OPPOSES ) | C12 (NPCC-CR)",
            })
    void whatIsWrongIsNamed(String file, String from, String to, String expected) throws IOException {
        copyTheRules();
        Path path = rules.resolve(file);
        String text = Files.readString(path);
        assertThat(text).contains(from);
        int at = text.indexOf(from);
        Files.writeString(path, text.substring(0, at) + to + text.substring(at + from.length()));
        RuleBookReader.lock(rules, true);
        RuleBookReader.Read read = RuleBookReader.read(rules);
        assertThat(read.defects()).as("files, lock and lint are right").isEmpty();

        assertThat(defects(read.book())).anyMatch(defect -> defect.contains(expected));
    }

    private List<String> defects(RuleBook book) {
        List<Invariant> invariants = InvariantReader.read(rules.resolve("invariants.yaml"), book.sources())
                .invariants();
        List<Proof> proofs = new ArrayList<>();
        Pair.of(book).stream()
                .filter(pair -> pair.toString().equals("national/5.0 with leeds/3.0"))
                .forEach(pair -> proofs.add(Proof.of(pair, invariants)));
        List<String> defects = new ArrayList<>();
        proofs.forEach(proof -> proof.defects().forEach(defect -> defects.add(proof.pair() + ": " + defect.words())));
        defects.addAll(Proof.across(
                List.of(proofs.get(0).pair().national(), proofs.get(0).pair().service()), proofs));
        return defects;
    }

    private void copyTheRules() throws IOException {
        Path from = Path.of("rules");
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path to = rules.resolve(from.relativize(file).toString());
                Files.createDirectories(to.getParent());
                Files.copy(file, to);
            }
        }
    }
}
