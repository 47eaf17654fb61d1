package org.youthpanel.platform.web;

import org.youthpanel.casework.Person;
import org.youthpanel.platform.security.WhoMayDoWhat;

/** Which links a page shows to whom: those that the table of addresses lets the person follow. */
public record May(
        boolean prepare,
        boolean decide,
        boolean read,
        boolean track,
        boolean learn,
        boolean work,
        boolean sit,
        boolean gatekeep,
        boolean plan,
        boolean characteristics,
        boolean scrutinise,
        boolean tryOut,
        boolean replay,
        boolean tell,
        boolean export,
        boolean takeCases,
        boolean archive,
        boolean answer,
        boolean audit,
        boolean hold) {

    static May of(Person person) {
        return new May(
                opens(person, "/cases/new"),
                opens(person, "/cases/any/decision"),
                opens(person, "/cases"),
                opens(person, "/tracking"),
                opens(person, "/rules"),
                opens(person, "/home"),
                opens(person, "/panels"),
                opens(person, "/cases/any/gatekeeping"),
                opens(person, "/panels/new"),
                opens(person, "/cases/any/characteristics"),
                opens(person, "/scrutiny/new"),
                opens(person, "/cases/any/what-if"),
                opens(person, "/rules/any/1.0/replay"),
                opens(person, "/cases/any/letter.docx"),
                opens(person, "/exports"),
                opens(person, "/exports/cases.csv"),
                opens(person, "/exports/archive.zip"),
                opens(person, "/downloads"),
                opens(person, "/audit"),
                opens(person, "/cases/any/hold"));
    }

    private static boolean opens(Person person, String path) {
        return WhoMayDoWhat.judge("GET", path, person.roles()) instanceof WhoMayDoWhat.Verdict.Allowed;
    }
}
