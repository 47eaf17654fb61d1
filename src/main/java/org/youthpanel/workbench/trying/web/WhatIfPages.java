package org.youthpanel.workbench.trying.web;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import org.youthpanel.advice.Adviser;
import org.youthpanel.casework.Person;
import org.youthpanel.casework.Stored;
import org.youthpanel.casework.web.Typed;
import org.youthpanel.casework.web.WholeForm;
import org.youthpanel.casework.web.Words;
import org.youthpanel.facts.CaseFacts;
import org.youthpanel.workbench.trying.TryCase;

/** A case tried with other facts. The answer comes with the form and has no address, so that there is nothing to keep. */
@Controller
class WhatIfPages {

    private static final String ADDRESS = "/cases/{reference}/what-if";

    private final TryCase trying;
    private final WholeForm form;
    private final Adviser adviser;
    private final Words words;

    WhatIfPages(TryCase trying, WholeForm form, Adviser adviser, Words words) {
        this.trying = trying;
        this.form = form;
        this.adviser = adviser;
        this.words = words;
    }

    @GetMapping(ADDRESS)
    ModelAndView ask(Person person, @PathVariable String reference, Model model) {
        TryCase.Result opened = trying.open(person, reference);
        if (!(opened instanceof TryCase.Result.Open open)) {
            return notNow(opened, reference, model);
        }
        Typed typed = form.fill(document(open.facts()));
        form.show(typed, typed, java.util.List.of(), model);
        return page(reference, HttpStatus.OK, model);
    }

    @PostMapping(ADDRESS)
    ModelAndView answer(
            Person person,
            @PathVariable String reference,
            @RequestParam MultiValueMap<String, String> posted,
            Model model) {
        TryCase.Result opened = trying.open(person, reference);
        if (!(opened instanceof TryCase.Result.Open open)) {
            return notNow(opened, reference, model);
        }
        Typed typed = Typed.of(posted);
        Typed before = form.fill(document(open.facts()));
        WholeForm.Read read = form.read(typed, open.facts().service());
        TryCase.Result result = trying.tryOut(person, reference, read.document(), read.problems());
        if (result instanceof TryCase.Result.Refused refused) {
            form.show(typed, before, refused.problems(), model);
            return page(reference, HttpStatus.BAD_REQUEST, model);
        }
        if (!(result instanceof TryCase.Result.Tried tried)) {
            return notNow(result, reference, model);
        }
        form.show(typed, before, java.util.List.of(), model);
        model.addAttribute("trial", TrialInWords.of(tried.trial(), adviser.rules(), words));
        return page(reference, HttpStatus.OK, model);
    }

    private static ModelAndView page(String reference, HttpStatus status, Model model) {
        model.addAttribute("reference", reference);
        model.addAttribute("unsaved", true);
        return new ModelAndView("workbench/what-if", model.asMap(), status);
    }

    private static ModelAndView notNow(TryCase.Result result, String reference, Model model) {
        if (result instanceof TryCase.Result.NoSuchCase) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        model.addAttribute("reference", reference);
        model.addAttribute("why", result instanceof TryCase.Result.FirstViewOwed ? "first-view" : "not-advised");
        return new ModelAndView("workbench/what-if-not-now", model.asMap(), HttpStatus.CONFLICT);
    }

    private static Map<String, @Nullable Object> document(CaseFacts facts) {
        return Stored.map(facts.json());
    }
}
