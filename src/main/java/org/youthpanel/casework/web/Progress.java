package org.youthpanel.casework.web;

import java.util.List;
import java.util.Optional;
import org.youthpanel.casework.ReadWorkingCopy.Prepared;
import org.youthpanel.casework.WorkingSection;
import org.youthpanel.facts.Problem;

/** How far each page of a working copy has come, and what is wrong on it. */
final class Progress {

    /** In what was saved of a page: that whoever saved it wanted to come back to it. */
    static final String LATER = "later";

    enum Status {
        COMPLETED,
        IN_PROGRESS,
        INCOMPLETE,
        PROBLEM
    }

    private final CaseQuestions questions;
    private final Prepared prepared;
    private final Typed typed;
    private final TypedFacts facts;
    private final ErrorPlaces places;

    Progress(CaseQuestions questions, Prepared prepared) {
        this.questions = questions;
        this.prepared = prepared;
        this.typed = questions.typed(prepared.sections());
        this.facts = questions.form().read(typed);
        this.places = new ErrorPlaces(questions.form(), typed, facts);
    }

    Typed typed() {
        return typed;
    }

    TypedFacts facts() {
        return facts;
    }

    Status status(CaseQuestions.Section section) {
        if (!errors(section, false).isEmpty()) {
            return Status.PROBLEM;
        }
        Optional<WorkingSection> saved = prepared.section(section.key());
        if (saved.isEmpty()) {
            return Status.INCOMPLETE;
        }
        boolean later = saved.get().typed().containsKey(LATER);
        return later || !errors(section, true).isEmpty() ? Status.IN_PROGRESS : Status.COMPLETED;
    }

    /** The next page after this one that is not completed. */
    Optional<CaseQuestions.Section> next(CaseQuestions.Section section) {
        List<CaseQuestions.Section> all = questions.sections();
        return all.subList(all.indexOf(section) + 1, all.size()).stream()
                .filter(each -> status(each) != Status.COMPLETED)
                .findFirst();
    }

    /** @param missing with those that say that a required fact is missing, which matters only in the end */
    List<Problem> errors(CaseQuestions.Section section, boolean missing) {
        return prepared.problems().stream()
                .filter(each -> section.owns(field(each)))
                .filter(each -> missing || !isMissing(section, each))
                .toList();
    }

    /** The facts that are still required. */
    List<Problem> missing() {
        return questions.sections().stream()
                .flatMap(section -> prepared.problems().stream()
                        .filter(each -> section.owns(field(each)))
                        .filter(each -> isMissing(section, each)))
                .toList();
    }

    private boolean isMissing(CaseQuestions.Section section, Problem problem) {
        return problem.code().equals("required")
                && section.questions().stream()
                        .anyMatch(each -> each.required() && each.name().equals(problem.path()));
    }

    String field(Problem problem) {
        return places.field(problem);
    }

    FormErrors show(CaseQuestions.Section section, List<Problem> problems, Words words) {
        return show(section.questions(), problems, words);
    }

    FormErrors show(List<Question> asked, List<Problem> problems, Words words) {
        return places.show(asked, problems, words);
    }
}
