package org.youthpanel.workbench.replay.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.youthpanel.casework.web.Words;
import org.youthpanel.workbench.replay.ReplayedCase;
import org.youthpanel.workbench.replay.Replays.Which;
import org.youthpanel.workbench.replay.Tried;
import org.youthpanel.workbench.replay.web.ResultTables.Cell;

/** The list of cases behind a number of a result, for those who may read cases. */
@Component
class CaseLines {

    static final int A_PAGE = 25;
    static final int MOST_PAGES = 100_000;

    private final ReplayWords said;
    private final Words words;

    CaseLines(ReplayWords said, Words words) {
        this.said = said;
        this.words = words;
    }

    public record PageLink(int number, String href, boolean current) {}

    static Optional<Which> which(String code) {
        return Stream.of(Which.values()).filter(each -> code(each).equals(code)).findFirst();
    }

    static String code(Which which) {
        return which.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static String address(String place, Which which) {
        return place + "/cases?which=" + code(which);
    }

    void put(String place, Which which, int all, int page, List<ReplayedCase> cases, Model model) {
        model.addAttribute("which", words.of("replay.which." + which));
        model.addAttribute("number", words.of("replay.which.number", all));
        model.addAttribute("back", place);
        boolean failed = which == Which.COULD_NOT_RUN;
        List<Cell> head = new ArrayList<>();
        Stream.of("reference", "day", "before", failed ? "why" : "after", "beside", "decided")
                .filter(each -> !failed || !each.equals("beside"))
                .forEach(each -> head.add(ResultTables.name(words.of("replay.case." + each))));
        model.addAttribute("head", head);
        model.addAttribute("lines", cases.stream().map(this::line).toList());
        int last = Math.max(1, (all + A_PAGE - 1) / A_PAGE);
        String address = address(place, which) + "&page=";
        model.addAttribute("previous", page > 1 ? address + (page - 1) : null);
        model.addAttribute("next", page < last ? address + (page + 1) : null);
        model.addAttribute("pages", pages(address, page, last));
    }

    /** None where one page holds all. */
    private static @Nullable List<PageLink> pages(String address, int page, int last) {
        return last == 1
                ? null
                : IntStream.rangeClosed(Math.max(1, page - 4), Math.min(last, page + 4))
                        .mapToObj(each -> new PageLink(each, address + each, each == page))
                        .toList();
    }

    private List<Cell> line(ReplayedCase each) {
        List<Cell> line = new ArrayList<>(List.of(
                new Cell(each.reference(), false, "/cases/" + each.reference()),
                ResultTables.name(words.date(each.on())),
                ResultTables.name(said.recommended(each.before()))));
        if (each.after() instanceof Tried.Answered answered) {
            line.add(ResultTables.name(said.recommended(answered.answer())));
            line.add(ResultTables.name(said.beside(each.before(), answered.answer())));
        } else {
            Tried.CouldNotRun failed = (Tried.CouldNotRun) each.after();
            line.add(ResultTables.name(words.of(
                    "words.part", words.of("replay.reason." + failed.reason()), words.plain(failed.detail()))));
        }
        line.add(ResultTables.name(words.code(each.decided())));
        return line;
    }
}
