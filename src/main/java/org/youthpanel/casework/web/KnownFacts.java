package org.youthpanel.casework.web;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.youthpanel.casework.FactsVersion;
import org.youthpanel.casework.Particular;
import org.youthpanel.casework.Stored;

/** The facts of a case in words, section by section; what is not known is said to be. */
public record KnownFacts(List<Section> sections) {

    public record Section(String key, List<Line> lines) {}

    public record Line(String fact, String value, boolean known) {}

    public static KnownFacts of(FactsVersion version, FactsForm form, Words words) {
        Map<String, @Nullable Object> document = Stored.map(version.facts());
        return new KnownFacts(form.sections().stream()
                .map(section -> new Section(
                        section.key(),
                        section.fields().stream()
                                .flatMap(field -> Stream.concat(
                                        Stream.of(line(field, FactsForm.at(document, field.name()), words)),
                                        particulars(field, version.particulars(), words)))
                                .toList()))
                .toList());
    }

    /** Those that were given, after the fact that they were asked for with. */
    private static Stream<Line> particulars(FactField field, Map<Particular, String> given, Words words) {
        return Arrays.stream(Particular.values())
                .filter(each -> Question.follows(each, field) && given.containsKey(each))
                .map(Question::of)
                .map(each -> new Line(
                        words.fact(each.name()), words.value(each.name(), given.get(each.particular())), true));
    }

    private static Line line(FactField field, @Nullable Object value, Words words) {
        String said = value == null && field.claim() ? words.of("words.not-claimed") : words.value(field.name(), value);
        return new Line(words.fact(field.name()), said, value != null);
    }
}
