package org.youthpanel.workbench.publishing;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.youthpanel.rules.Publications;
import org.youthpanel.rules.RuleBook;
import org.youthpanel.rules.RuleSetVersion;
import org.youthpanel.rules.Status;
import org.youthpanel.rules.Version;
import org.youthpanel.workbench.publishing.Step.State;

/**
 * A version is in force if it came with the program, or if it was approved and published here. What its manifest says of
 * itself makes nothing lawful: whoever can write into the rules folder could say it.
 */
public final class PublishedHere implements Publications {

    private final Map<String, String> bundled;
    private final Steps steps;

    /** @param bundled the fingerprints of the versions that came published with the program, by their names */
    public PublishedHere(Map<String, String> bundled, Steps steps) {
        this.bundled = Map.copyOf(bundled);
        this.steps = steps;
    }

    @Override
    public Status of(RuleSetVersion version) {
        if (isBundled(version)) {
            return Status.PUBLISHED;
        }
        return switch (life(version).state()) {
            case PUBLISHED -> Status.PUBLISHED;
            case WITHDRAWN -> Status.WITHDRAWN;
            default -> version.manifest().status() == Status.WITHDRAWN ? Status.WITHDRAWN : Status.DRAFT;
        };
    }

    /** Whether it came published with the program, and is as it came. */
    public boolean isBundled(RuleSetVersion version) {
        return version.sha256().equals(bundled.get(version.name()));
    }

    public Life life(RuleSetVersion version) {
        return Life.of(
                version,
                steps.of(version.manifest().set(), version.manifest().version().toString()));
    }

    /** What stands against serving the versions of a folder, in words; empty where nothing does. */
    public List<String> defects(RuleBook folder) {
        List<String> defects = new ArrayList<>();
        bundled.keySet().stream()
                .filter(name ->
                        folder.versions().stream().noneMatch(each -> each.name().equals(name)))
                .sorted()
                .forEach(name -> defects.add(name + " came with the program and is missing"));
        for (RuleSetVersion version : folder.versions()) {
            boolean published = version.manifest().status() == Status.PUBLISHED;
            if (published && !isBundled(version)) {
                State state = life(version).state();
                if (bundled.containsKey(version.name())) {
                    defects.add(version.name() + " came with the program and was changed");
                } else if (state != State.PUBLISHED && state != State.WITHDRAWN) {
                    defects.add(version.name() + " says that it is published, and neither came with the program nor was"
                            + " published here. Say status: DRAFT, and have it approved and published on its page");
                }
            }
        }
        lastPublic().forEach((name, step) -> published(folder, name, step, defects));
        return defects;
    }

    private void published(RuleBook folder, String name, Step step, List<String> defects) {
        var version = folder.version(step.set(), Version.of(step.version()));
        boolean says = version.filter(each -> each.manifest().status() == Status.PUBLISHED)
                .isPresent();
        if (step.kind() == Step.Kind.WITHDRAWN) {
            if (says) {
                defects.add(name + " was withdrawn here and says that it is published. Give it another number");
            }
        } else if (version.isEmpty()) {
            defects.add(name + " was published here and is missing");
        } else if (!version.get().sha256().equals(step.sha256())) {
            defects.add(name + " was published here and was changed since");
        } else if (version.get().manifest().status() == Status.WITHDRAWN) {
            defects.add(name + " was published here and says that it is withdrawn. That is done on its page");
        }
    }

    /** The last word on each version that was ever published here, by name. */
    private Map<String, Step> lastPublic() {
        Map<String, Step> last = new LinkedHashMap<>();
        steps.all().stream()
                .filter(each -> each.kind() == Step.Kind.PUBLISHED || each.kind() == Step.Kind.WITHDRAWN)
                .forEach(each -> last.put(each.set() + "/" + each.version(), each));
        return last;
    }
}
