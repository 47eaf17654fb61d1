package org.youthpanel.browser;

import java.net.URI;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jsoup.nodes.Document;
import org.youthpanel.casework.Role;

/**
 * Every page that each role finds: from the links of /home on, and by the table of addresses where no link leads there.
 * Of addresses alike, so many only. A new page needs no word here.
 */
final class Crawl {

    private final int port;
    private final int alike;
    private final Map<String, List<String>> known;
    private final List<Found> found = new ArrayList<>();
    private static final int OVERTAKEN = 409;

    private final List<String> deadLinks = new ArrayList<>();
    private final List<String> addresses = new ArrayList<>();

    /**
     * @param alike how many addresses of one pattern each role opens
     * @param known what names in braces stand for, before any page was read
     */
    Crawl(int port, int alike, Map<String, List<String>> known) {
        this.port = port;
        this.alike = alike;
        this.known = known;
    }

    /** A page as a role found it. */
    record Found(Role role, Reader.Answer answer) {

        Optional<Document> page() {
            return answer.page();
        }

        @Override
        public String toString() {
            return role + " " + answer.path();
        }
    }

    List<Found> found() {
        return found;
    }

    /** Links that led to what is not there, or not for who was shown them. */
    List<String> deadLinks() {
        return deadLinks;
    }

    /** Everything that was asked for, linked or sent on to. */
    List<String> addresses() {
        return addresses;
    }

    Crawl asEverybody() {
        for (Role role : Role.values()) {
            as(role);
        }
        return this;
    }

    private void as(Role role) {
        Reader reader = Reader.signedIn(port, role);
        Addresses learnt = new Addresses(known);
        Map<String, Integer> seen = new HashMap<>();
        Set<String> asked = new HashSet<>();
        Deque<String> waiting = new ArrayDeque<>(List.of("/home"));
        while (!waiting.isEmpty()) {
            String address = waiting.remove();
            if (isWanted(address, asked, seen)) {
                Reader.Answer answer = reader.get(address);
                // a draft of what somebody else has done by now leads to both, side by side
                if (answer.status() >= 400 && answer.status() != OVERTAKEN) {
                    deadLinks.add(role + " " + address + " " + answer.status());
                }
                found.add(new Found(role, answer));
                links(answer).forEach(link -> {
                    learnt.learn(link);
                    waiting.add(link);
                });
            }
        }
        for (String address : learnt.made(role)) {
            if (isWanted(address, asked, seen)) {
                found.add(new Found(role, reader.get(address)));
            }
        }
        addresses.addAll(reader.addresses());
    }

    private boolean isWanted(String address, Set<String> asked, Map<String, Integer> seen) {
        String pattern = Addresses.pattern("GET", address).orElse(address);
        boolean page = !pattern.contains("/assets/") && !pattern.contains("/api/");
        // pages of figures differ by their filters alone, and each costs drawings or a paper
        boolean figures = pattern.contains("/tracking");
        String kind = figures ? pattern.replaceFirst("[?].*", "") : pattern;
        return page && asked.add(address) && seen.merge(kind, 1, Integer::sum) <= (figures ? 1 : alike);
    }

    private List<String> links(Reader.Answer answer) {
        List<String> links = new ArrayList<>();
        answer.page()
                .ifPresent(page -> page.select("a[href]").forEach(link -> {
                    URI to = URI.create(link.absUrl("href"));
                    if (!link.attr("href").startsWith("#") && to.getPort() == port) {
                        links.add(to.getRawPath() + (to.getRawQuery() == null ? "" : "?" + to.getRawQuery()));
                    }
                }));
        addresses.addAll(links);
        return links;
    }
}
