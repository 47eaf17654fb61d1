package org.youthpanel.panel;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.youthpanel.platform.Visitor;

/** A sitting of today, planned as a chair plans it. */
public final class TodaysSitting {

    private TodaysSitting() {}

    /**
     * @param firstView yes or no
     * @param more names and values of other fields of the form
     * @return the address of its page
     */
    public static String planned(Visitor chair, String firstView, String... more) {
        LocalDate today = LocalDate.now(ZoneId.of("Europe/London"));
        List<String> fields = new ArrayList<>(List.of(
                "panel.on.day",
                "" + today.getDayOfMonth(),
                "panel.on.month",
                "" + today.getMonthValue(),
                "panel.on.year",
                "" + today.getYear(),
                "panel.firstView",
                firstView));
        fields.addAll(List.of(more));
        String place = chair.send(chair.get("/panels/new"), "/panels/new", fields.toArray(String[]::new))
                .path();
        if (!place.matches("/panels/\\d{4}-\\d{2}-\\d{2}-[a-z0-9]{4}")) {
            throw new IllegalStateException("It was not planned: " + place);
        }
        return place;
    }
}
