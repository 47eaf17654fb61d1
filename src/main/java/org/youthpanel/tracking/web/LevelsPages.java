package org.youthpanel.tracking.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;
import org.youthpanel.casework.Person;
import org.youthpanel.casework.web.Words;
import org.youthpanel.tracking.CountLevelChanges;
import org.youthpanel.tracking.LevelChanges;
import org.youthpanel.tracking.chart.Bars;

/** Levels that the panel changed, and apart from them those that the gatekeeper changed; referrals to others. */
@Controller
class LevelsPages {

    private final CountLevelChanges counting;
    private final TrackingFrame frame;
    private final FigureWords words;
    private final Words codes;

    LevelsPages(CountLevelChanges counting, TrackingFrame frame, FigureWords words, Words codes) {
        this.counting = counting;
        this.frame = frame;
        this.words = words;
        this.codes = codes;
    }

    @GetMapping("/tracking/levels")
    ModelAndView levels(Person person, HttpServletRequest request, Model model) {
        model.addAttribute("title", words.of("tracking.nav.levels"));
        return frame.page(
                "tracking/figures",
                person,
                request,
                model,
                asked -> counting.count(person, asked.selection())
                        .value()
                        .ifPresent(told -> page(asked, told).into(model)));
    }

    private FigurePage page(Asked asked, LevelChanges told) {
        LevelChanges.By panel = told.panel();
        FigurePage page = new FigurePage(
                words.of("tracking.nav.levels"),
                panel.of().n() == 0
                        ? words.of("figures.levels.none-reached")
                        : words.of(
                                "figures.levels.headline",
                                words.outOf(panel.raised().n(), panel.of().n()),
                                panel.lowered().n()));
        page.lead(words.of("figures.levels.denominator"));
        by(asked, page, "panel", panel);
        by(asked, page, "gatekeeper", told.gatekeeper());
        referrals(asked, page, told.referrals());
        page.table(
                "overtaken",
                words.of("figures.overtaken"),
                words.of("figures.overtaken.subtitle"),
                words.head(
                        5,
                        "figures.overtaken.cause",
                        "figures.effect.before",
                        "figures.effect.after",
                        "figures.effect.depth-before",
                        "figures.effect.depth-after",
                        "figures.cases"),
                told.overtaken().stream()
                        .map(each -> {
                            List<Cell> row = new ArrayList<>();
                            row.add(Cell.text(words.of("tracking.code.cause." + each.cause())));
                            row.addAll(effect(asked, each.effect()));
                            return row;
                        })
                        .toList());
        return page.note(words.of("figures.levels.note"));
    }

    private void by(Asked asked, FigurePage page, String who, LevelChanges.By by) {
        String key = "figures.levels." + who;
        page.section(
                who,
                words.of(key, words.outOf(by.any().n(), by.of().n())),
                words.of(key + ".subtitle"),
                List.of(),
                Optional.of(by)
                        .filter(each -> each.any().n() > 0)
                        .map(each -> Bars.of(each.levels().stream()
                                .map(level -> Bars.Bar.of(
                                        words.of("figures.levels.raised", codes.code(level.level())),
                                        level.raised().n()))
                                .toList())),
                words.head(1, "figures.levels.level", "Direction.RAISED", "Direction.LOWERED", "Direction.FIRST_SET"),
                by.levels().stream()
                        .map(each -> List.of(
                                Cell.text(codes.code(each.level())),
                                words.cell(asked, each.raised()),
                                words.cell(asked, each.lowered()),
                                words.cell(asked, each.firstSet())))
                        .toList());
        if (by.any().n() == 0) {
            return;
        }
        page.table(
                who + "-teams",
                words.of(key + ".teams"),
                words.of(key + ".teams.subtitle"),
                words.head(
                        1,
                        "tracking.column.team",
                        "figures.cases",
                        "Direction.RAISED",
                        "Direction.LOWERED",
                        "Direction.FIRST_SET"),
                by.teams().stream()
                        .map(each -> List.of(
                                Cell.text(each.team().orElseGet(() -> words.of("figures.not-known"))),
                                words.cell(asked, each.of()),
                                words.cell(asked, each.raised()),
                                words.cell(asked, each.lowered()),
                                words.cell(asked, each.firstSet())))
                        .toList());
        if (!by.agencies().isEmpty()) {
            page.table(
                    who + "-agencies",
                    words.of("figures.levels.agencies"),
                    words.of("figures.levels.agencies.subtitle"),
                    words.head(1, "figures.levels.agency", "figures.cases"),
                    by.agencies().stream()
                            .map(each -> List.of(Cell.text(codes.code(each.agency())), words.cell(asked, each.cases())))
                            .toList());
        }
        page.table(
                who + "-effects",
                words.of(key + ".effects"),
                words.of(key + ".effects.subtitle"),
                words.head(
                        4,
                        "figures.effect.before",
                        "figures.effect.after",
                        "figures.effect.depth-before",
                        "figures.effect.depth-after",
                        "figures.cases"),
                by.effects().stream().map(each -> effect(asked, each)).toList());
    }

    private List<Cell> effect(Asked asked, LevelChanges.Effect each) {
        return List.of(
                Cell.text(
                        each.recommendedBefore().map(codes::disposal).orElseGet(() -> words.of("figures.effect.none"))),
                Cell.text(
                        each.recommendedAfter().map(codes::disposal).orElseGet(() -> words.of("figures.effect.none"))),
                Cell.text(depth(each.depthBefore())),
                Cell.text(depth(each.depthAfter())),
                words.cell(asked, each.cases()));
    }

    private String depth(Optional<String> depth) {
        return depth.map(each -> words.of("Depth." + each)).orElseGet(() -> words.of("figures.effect.none"));
    }

    private void referrals(Asked asked, FigurePage page, List<LevelChanges.Referral> referrals) {
        page.table(
                "referrals",
                words.of(referrals.isEmpty() ? "figures.referrals.none" : "figures.referrals"),
                words.of("figures.referrals.subtitle"),
                words.head(
                        1,
                        "tracking.column.escalation",
                        "tracking.column.prompted",
                        "figures.referrals.made",
                        "figures.referrals.unprompted",
                        "figures.referrals.after",
                        "figures.referrals.after-made"),
                referrals.stream()
                        .map(each -> List.of(
                                Cell.text(codes.code(each.to())),
                                words.cell(asked, each.prompted()),
                                words.cell(asked, each.made()),
                                words.cell(asked, each.unprompted()),
                                words.cell(asked, each.afterRaised()),
                                words.cell(asked, each.madeAfterRaised())))
                        .toList());
    }
}
