package org.youthpanel.panel.paper.web;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.time.Instant;
import net.fortuna.ical4j.data.CalendarOutputter;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.property.DtStamp;
import net.fortuna.ical4j.model.property.Location;
import net.fortuna.ical4j.model.property.Organizer;
import net.fortuna.ical4j.model.property.ProdId;
import net.fortuna.ical4j.model.property.Sequence;
import net.fortuna.ical4j.model.property.Uid;
import net.fortuna.ical4j.model.property.immutable.ImmutableMethod;
import net.fortuna.ical4j.model.property.immutable.ImmutableVersion;
import org.springframework.stereotype.Component;
import org.youthpanel.casework.web.Words;
import org.youthpanel.panel.Sitting;

/**
 * The day of a sitting for people's calendars: no case, no name, no reference. A calendar that has it already takes the one
 * of the higher sequence in its place.
 */
@Component
class WriteCalendar {

    /** The standard asks for one, and nobody is to be named: an address that no mail can be sent to. */
    private static final Organizer ORGANIZER = new Organizer(URI.create("mailto:youth-panel@youth-panel.invalid"));

    private final Words words;

    WriteCalendar(Words words) {
        this.words = words;
    }

    byte[] of(Sitting sitting) {
        Instant changed =
                sitting.events().get(sitting.events().size() - 1).stamp().at();
        VEvent event = new VEvent(sitting.on(), words.of("calendar.summary"));
        event.replace(new DtStamp(changed));
        event.add(ORGANIZER);
        event.add(new Uid(sitting.id() + "@youth-panel"));
        event.add(new Sequence(sitting.number()));
        sitting.plan().place().ifPresent(place -> event.add(new Location(place)));
        Calendar calendar = new Calendar();
        calendar.add(new ProdId("-//Youth Panel//Youth Panel//EN"));
        calendar.add(ImmutableVersion.VERSION_2_0);
        calendar.add(ImmutableMethod.PUBLISH);
        calendar.add(event);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            new CalendarOutputter().output(calendar, out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }
}
