package org.youthpanel.workbench.reading.web;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.youthpanel.casework.web.Words;
import org.youthpanel.rules.Evidence;
import org.youthpanel.workbench.Proven;
import org.youthpanel.workbench.WorkedOut.State;
import org.youthpanel.workbench.space.Proof;

/**
 * What was found of a version, in words.
 *
 * @param headline whether it is proven
 * @param counts what was tried
 * @param tried of each pair of versions, on what evidence the disposal rests
 */
public record ProofInWords(
        boolean green, String headline, String hash, List<String> counts, List<Wrong> defects, PlainTable tried) {

    /** @param example the smallest case that shows it; empty where no single case does */
    public record Wrong(String words, List<FactLine> example) {}

    static ProofInWords of(Proven proven, Words words) {
        int defects = proven.defects().size();
        return new ProofInWords(
                proven.isGreen(),
                headline(proven, words),
                proven.sha256(),
                List.of(
                        words.of(
                                "proof.kinds",
                                number(proven.size()),
                                proven.proofs().size()),
                        words.of("proof.scenarios", proven.passed() + proven.failed(), proven.failed()),
                        words.of("proof.at", words.at(proven.at()))),
                proven.defects().stream()
                        .map(each -> new Wrong(each.words(), FactLine.of(each.example(), words)))
                        .toList(),
                tried(proven, words));
    }

    private static String headline(Proven proven, Words words) {
        if (proven.isGreen()) {
            return words.of("proof.green");
        }
        return proven.defects().isEmpty()
                ? words.of("proof.nothing")
                : words.of("proof.red", proven.defects().size());
    }

    /** How it stands in a line; null where nobody has asked since the program started. */
    static @Nullable String line(State<Proven> state, Words words) {
        if (state instanceof State.Done<Proven> done) {
            return words.of(
                    "proof.line",
                    headline(done.found(), words),
                    words.at(done.found().at()));
        }
        return state.goesOn()
                ? words.of("proof.line.running")
                : state instanceof State.Failed ? words.of("proof.line.failed") : null;
    }

    private static PlainTable tried(Proven proven, Words words) {
        List<String> heads = new ArrayList<>(List.of(words.of("proof.pair"), words.of("changes.kinds")));
        Arrays.stream(Evidence.values()).forEach(each -> heads.add(words.of("Evidence." + each)));
        return new PlainTable(
                "tried",
                words.of("proof.tried"),
                words.of("proof.tried.note"),
                heads,
                proven.proofs().stream().map(each -> row(each, words)).toList());
    }

    private static PlainTable.Row row(Proof proof, Words words) {
        return new PlainTable.Row(
                words.of(
                        "proof.pair.of",
                        AboutVersion.name(proof.pair().national(), words),
                        AboutVersion.name(proof.pair().service(), words)),
                Stream.concat(
                                Stream.of(number(proof.size())),
                                Arrays.stream(Evidence.values())
                                        .map(each -> share(proof.restsOn().getOrDefault(each, 0.0), words)))
                        .map(each -> new PlainTable.Cell(each, ""))
                        .toList());
    }

    private static String share(double share, Words words) {
        return share == 0 ? words.of("words.none") : String.format(Locale.UK, "%.1f%%", share * 100);
    }

    private static String number(long number) {
        return String.format(Locale.UK, "%,d", number);
    }
}
