package org.youthpanel.panel.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import org.youthpanel.casework.Person;
import org.youthpanel.casework.web.Once;
import org.youthpanel.casework.web.Typed;
import org.youthpanel.casework.web.Words;
import org.youthpanel.panel.AgendaItem;
import org.youthpanel.panel.ReadAgenda;
import org.youthpanel.panel.Readiness;
import org.youthpanel.panel.Sitting;
import org.youthpanel.panel.SittingResult;

/** What every page of a sitting looks up, and what they all answer where somebody else came first. */
@Component
class SittingAnswers {

    private static final Set<String> ARRANGING = Set.of("up", "down", "off");

    private final ReadAgenda agenda;
    private final Words words;

    SittingAnswers(ReadAgenda agenda, Words words) {
        this.agenda = agenda;
        this.words = words;
    }

    /** A field of a form that is sent again. */
    public record Field(String name, String value) {}

    Sitting sitting(Person person, String id) {
        return agenda.find(person, id).orElseThrow(SittingAnswers::notFound);
    }

    AgendaItem item(Person person, Sitting sitting, int number) {
        return agenda.item(person, sitting, number).orElseThrow(SittingAnswers::notFound);
    }

    List<Readiness> cases(Person person, Sitting sitting) {
        return agenda.of(person, sitting);
    }

    /** The next case that is open, those before this one last; where there is none, closing the sitting. */
    String next(Person person, String id, int number) {
        List<AgendaItem> order =
                cases(person, sitting(person, id)).stream().map(Readiness::item).toList();
        int at = 0;
        while (at < order.size() && order.get(at).number() != number) {
            at++;
        }
        return Stream.concat(order.stream().skip(at), order.stream())
                .filter(AgendaItem::isOpen)
                .findFirst()
                .map(each -> MeetingCases.address(id, each.number()))
                .orElse("/panels/" + id + "/close");
    }

    static ResponseStatusException notFound() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }

    static int version(Typed typed) {
        return typed.one("version").matches("\\d{1,6}") ? Integer.parseInt(typed.one("version")) : -1;
    }

    /** Where the work was not done and is not told beside its fields. @param action where the form was sent to */
    ModelAndView notDone(Person person, SittingResult result, Typed typed, String action, Model model) {
        if (result instanceof SittingResult.Stale stale) {
            return stale(person, stale.current(), typed, action, model);
        }
        if (result instanceof SittingResult.NotNow late) {
            return notNow(late.current(), typed, model);
        }
        throw notFound();
    }

    private ModelAndView stale(Person person, Sitting current, Typed typed, String action, Model model) {
        Set<String> visible = cases(person, current).stream()
                .map(each -> each.item().reference())
                .collect(Collectors.toSet());
        SittingWords said = new SittingWords(words);
        model.addAttribute("name", said.name(current));
        model.addAttribute("id", current.id());
        model.addAttribute("since", said.since(current, version(typed), visible));
        model.addAttribute("yours", said.typed(named(person, current, typed)));
        model.addAttribute("action", action);
        List<Field> fields = new ArrayList<>();
        for (String name : typed.names()) {
            if (!Set.of("_csrf", Once.FIELD, "version").contains(name)) {
                typed.all(name).forEach(value -> fields.add(new Field(name, value)));
            }
        }
        fields.add(new Field("version", String.valueOf(current.number())));
        fields.add(new Field(Once.FIELD, Once.key()));
        model.addAttribute("fields", fields);
        return new ModelAndView("panel/sitting-stale", model.asMap(), HttpStatus.CONFLICT);
    }

    /** With the reference of the case where a button says its number on the agenda. */
    private Typed named(Person person, Sitting current, Typed typed) {
        Typed named = new Typed();
        for (String name : typed.names()) {
            for (String value : typed.all(name)) {
                boolean button = ARRANGING.contains(name) && value.matches("\\d{1,4}");
                named.add(
                        name,
                        button
                                ? agenda.item(person, current, Integer.parseInt(value))
                                        .map(AgendaItem::reference)
                                        .orElse(value)
                                : value);
            }
        }
        return named;
    }

    /** It is closed, or has not begun, or is done with the case; what was typed is shown. */
    ModelAndView notNow(Sitting current, Typed typed, Model model) {
        SittingWords said = new SittingWords(words);
        model.addAttribute("name", said.name(current));
        model.addAttribute("id", current.id());
        model.addAttribute("why", words.of("not-now." + SittingWords.status(current)));
        model.addAttribute("yours", said.typed(typed));
        return new ModelAndView("panel/sitting-not-now", model.asMap(), HttpStatus.CONFLICT);
    }

    /** The answer of a form that was refused. */
    static ModelAndView again(String view, Model model) {
        Map<String, Object> all = model.asMap();
        return new ModelAndView(view, all, HttpStatus.BAD_REQUEST);
    }
}
