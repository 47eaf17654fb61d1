package org.youthpanel.casework.web;

import java.util.List;

/** What a select offers, as its fragment reads it. */
public final class Choices {

    private Choices() {}

    public record Item(String value, String text) {}

    /** @param text the heading of the items; empty where they have none */
    public record Group(String text, List<Item> items) {}
}
