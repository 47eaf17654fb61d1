package org.youthpanel.tracking.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.ui.Model;
import org.youthpanel.tracking.chart.Alternative;
import org.youthpanel.tracking.chart.Chart;
import org.youthpanel.tracking.chart.Svg;

/** A page of figures as {@code tracking/figures.html} shows it: a sentence first, then charts with their numbers. */
final class FigurePage {

    private final String title;
    private final String headline;
    private final List<String> lead = new ArrayList<>();
    private final List<Choice> choices = new ArrayList<>();
    private final List<Section> sections = new ArrayList<>();
    private final List<String> notes = new ArrayList<>();

    FigurePage(String title, String headline) {
        this.title = title;
        this.headline = headline;
    }

    /** Links to the same figures by something else. */
    public record Choice(String label, List<TrackingFrame.Link> links) {}

    /**
     * @param subtitle above the chart; empty where the caption says it
     * @param words below the headline
     * @param svg null where there is nothing to draw
     * @param caption of the table: what it counts, where the headline says what came of it
     * @param rows none where there is nothing to tell beside the words
     */
    public record Section(
            String id,
            String headline,
            String subtitle,
            List<String> words,
            @Nullable Svg svg,
            String caption,
            List<Cell> head,
            List<List<Cell>> rows) {}

    FigurePage lead(String sentence) {
        lead.add(sentence);
        return this;
    }

    FigurePage choice(String label, List<TrackingFrame.Link> links) {
        choices.add(new Choice(label, links));
        return this;
    }

    /** Below everything: what the figures mean, and what they cannot show. */
    FigurePage note(String sentence) {
        notes.add(sentence);
        return this;
    }

    FigurePage section(
            String id,
            String headline,
            String subtitle,
            List<String> words,
            Optional<? extends Chart> chart,
            List<Cell> head,
            List<List<Cell>> rows) {
        return section(id, headline, subtitle, words, chart, subtitle, head, rows);
    }

    /** @param caption of the table, where the subtitle does not name it */
    FigurePage section(
            String id,
            String headline,
            String subtitle,
            List<String> words,
            Optional<? extends Chart> chart,
            String caption,
            List<Cell> head,
            List<List<Cell>> rows) {
        @Nullable
        Svg svg = chart.flatMap(each -> each.draw(new Alternative(id, headline, subtitle)))
                .orElse(null);
        boolean said = svg == null && caption.equals(subtitle);
        sections.add(new Section(id, headline, said ? "" : subtitle, words, svg, caption, head, rows));
        return this;
    }

    FigurePage table(String id, String headline, String subtitle, List<Cell> head, List<List<Cell>> rows) {
        return section(id, headline, subtitle, List.of(), Optional.empty(), head, rows);
    }

    void into(Model model) {
        model.addAttribute("headline", headline);
        model.addAttribute("lead", lead);
        model.addAttribute("choices", choices);
        model.addAttribute("sections", sections);
        model.addAttribute("notes", notes);
        model.addAttribute("title", title);
    }
}
