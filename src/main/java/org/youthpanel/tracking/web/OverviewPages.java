package org.youthpanel.tracking.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;
import org.youthpanel.casework.Person;
import org.youthpanel.casework.web.Words;
import org.youthpanel.tracking.Agreement;
import org.youthpanel.tracking.Behind;
import org.youthpanel.tracking.Column;
import org.youthpanel.tracking.Column.Exposed;
import org.youthpanel.tracking.Column.Standing;
import org.youthpanel.tracking.Pair;
import org.youthpanel.tracking.Selection;
import org.youthpanel.tracking.Shift;
import org.youthpanel.tracking.TellOverview;

/** How two voices agree, in a sentence; against the period before, quarter by quarter, and what is counted beside. */
@Controller
class OverviewPages {

    private final TellOverview telling;
    private final TrackingFrame frame;
    private final HeadlineWords headlines;
    private final OverviewCharts charts;
    private final FigureWords rates;
    private final Words words;

    OverviewPages(
            TellOverview telling,
            TrackingFrame frame,
            HeadlineWords headlines,
            OverviewCharts charts,
            FigureWords rates,
            Words words) {
        this.telling = telling;
        this.frame = frame;
        this.headlines = headlines;
        this.charts = charts;
        this.rates = rates;
        this.words = words;
    }

    /** One of the figures at the head. @param of what it is of, in words, with its share */
    public record Tile(String name, Asked.Figure figure, String of) {}

    /** A line of what is counted beside. */
    public record Beside(String name, Asked.Figure figure) {}

    /** The same figure, by who had seen the recommendation. */
    public record Split(String name, Asked.Figure n, Asked.Figure same, String share) {}

    /** A page that says more. */
    public record Onward(String text, String href) {}

    @GetMapping("/tracking")
    ModelAndView overview(Person person, HttpServletRequest request, Model model) {
        return frame.page("tracking/overview", person, request, model, asked -> {
            if (telling.tell(person, asked.selection()) instanceof TellOverview.Result.Told told) {
                show(asked, told, model);
            }
        });
    }

    private void show(Asked asked, TellOverview.Result.Told told, Model model) {
        Selection selection = asked.selection();
        Agreement now = told.now();
        headlines.put(selection, now, model);
        model.addAttribute("before", headlines.before(told).orElse(null));
        model.addAttribute("tiles", tiles(asked, told));
        model.addAttribute("split", charts.split(asked, told));
        model.addAttribute("quarters", charts.quarters(asked, told.quarters()));
        model.addAttribute("beside", beside(asked, now));
        model.addAttribute("exposures", exposures(asked, now));
        model.addAttribute(
                "mine",
                told.mine()
                        .filter(each -> each.n() > 0)
                        .map(each -> mine(asked, each))
                        .orElse(null));
        model.addAttribute("onward", onward(asked));
    }

    private List<Tile> tiles(Asked asked, TellOverview.Result.Told told) {
        Agreement now = told.now();
        int n = now.n();
        int same = now.crossing().count(Shift.SAME);
        List<Tile> tiles = new ArrayList<>();
        tiles.add(tile("same", asked.figure(Behind.compared().shifted(Shift.SAME), same), n));
        int less = now.crossing().count(Shift.LESS_FORMAL);
        tiles.add(tile("less", asked.figure(Behind.compared().shifted(Shift.LESS_FORMAL), less), n));
        int more = now.crossing().count(Shift.MORE_FORMAL);
        tiles.add(tile("more", asked.figure(Behind.compared().shifted(Shift.MORE_FORMAL), more), n));
        return tiles;
    }

    private Tile tile(String key, Asked.Figure figure, int n) {
        return new Tile(
                words.of("tracking.tile." + key),
                figure,
                words.of("tracking.tile.of", String.valueOf(n), rates.bracket(figure.n(), n)));
    }

    private List<Beside> beside(Asked asked, Agreement now) {
        Pair pair = asked.selection().pair();
        List<Beside> all = new ArrayList<>();
        all.add(standing(asked, Standing.WAITING, now.waiting()));
        all.add(standing(asked, Standing.PUT_OFF, now.putOff()));
        all.add(standing(asked, Standing.WITHDRAWN, now.withdrawn()));
        all.add(standing(asked, Standing.UNDETERMINED, now.undetermined()));
        all.add(standing(asked, Standing.NOT_YOUTH, now.notYouth()));
        if (pair != Pair.RECOMMENDATION_DECISION) {
            Column voice =
                    pair.first() == Column.RECOMMENDED || pair.first() == Column.DECIDED ? pair.second() : pair.first();
            all.add(new Beside(
                    words.of("tracking.beside.withoutVoice." + pair),
                    asked.figure(
                            Behind.all().with(Column.STANDING, Standing.DECIDED).lacking(voice), now.withoutVoice())));
        }
        all.add(new Beside(
                words.of("tracking.beside.dataCorrections"),
                asked.figure(Behind.compared().with(Column.DEPARTURE, "FACT_CORRECTED"), now.dataCorrections())));
        all.add(new Beside(
                words.of("tracking.beside.corrected"),
                asked.figure(Behind.compared().except(Column.CORRECTIONS, "0"), now.corrected())));
        return all;
    }

    private Beside standing(Asked asked, Standing standing, int n) {
        return new Beside(
                words.of("tracking.code.standing." + standing),
                asked.figure(Behind.all().with(Column.STANDING, standing), n));
    }

    private List<Split> exposures(Asked asked, Agreement now) {
        List<Split> all = new ArrayList<>();
        for (Exposed each : Exposed.values()) {
            if (now.exposed().containsKey(each)) {
                Behind behind = Behind.compared().with(Column.EXPOSURE, each);
                int n = now.exposed().get(each).n();
                int same = now.exposed().get(each).count(Shift.SAME);
                all.add(new Split(
                        words.code(each),
                        asked.figure(behind, n),
                        asked.figure(behind.shifted(Shift.SAME), same),
                        rates.share(same, n)));
            }
        }
        return all;
    }

    private Tile mine(Asked asked, TellOverview.Mine mine) {
        return new Tile(
                words.of("tracking.mine.text", rates.rate(mine.same(), mine.n())),
                asked.figure(Behind.compared().recordedByWhoAsks(), mine.n()),
                "");
    }

    private List<Onward> onward(Asked asked) {
        List<Onward> all = new ArrayList<>();
        add(all, "where", asked.page("/tracking/breakdown"));
        add(all, "what", asked.page("/tracking/matrix"));
        add(all, "why", asked.page("/tracking/departures"));
        add(all, "when", asked.page("/tracking/drift"));
        return all;
    }

    private void add(List<Onward> all, String key, @Nullable String href) {
        if (href != null) {
            all.add(new Onward(words.of("tracking.onward." + key), href));
        }
    }
}
