package org.youthpanel.panel.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.youthpanel.casework.web.AdvicePage;

/**
 * A case as the meeting view shows it.
 *
 * @param context one line: initials, age, offence, gravity
 * @param advice null while the recommendation is covered, or where there is none
 * @param holds what is to be settled before a formal disposal; told while the recommendation is covered too
 * @param agenda the cases of the sitting that the person may see
 * @param facts the main ones, those marked that a rule read
 * @param earlier what the panel decided on the child before
 * @param fresh how old the levels are
 * @param levelChanges what the panel changed in this sitting, one line each
 * @param options all eight; none is chosen beforehand
 */
public record MeetingCase(
        String id,
        String name,
        int number,
        String reference,
        List<String> context,
        int place,
        int of,
        @Nullable String previous,
        @Nullable String next,
        boolean covered,
        boolean open,
        String state,
        @Nullable AdvicePage advice,
        List<AdvicePage.Remark> holds,
        List<AgendaLine> agenda,
        List<FactLine> facts,
        List<String> earlier,
        String fresh,
        List<String> levelChanges,
        List<String> conflicts,
        List<Option> options) {

    public record AgendaLine(int place, String reference, String state, String href, boolean current) {}

    public record FactLine(String fact, String value, boolean known, boolean used) {}

    /** @param whyBarred null where it is not, or while the recommendation is covered */
    public record Option(
            String code,
            String name,
            boolean recommended,
            boolean inRange,
            @Nullable String whyBarred) {}
}
