package org.youthpanel.workbench.publishing;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.youthpanel.rules.Publications;
import org.youthpanel.rules.PublicationsUnknown;
import org.youthpanel.rules.RuleBook;
import org.youthpanel.rules.RuleSetVersion;
import org.youthpanel.rules.Status;

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
        try {
            return switch (life(version).state()) {
                case PUBLISHED -> Status.PUBLISHED;
                case WITHDRAWN, TAKEN -> Status.WITHDRAWN;
                default -> Status.DRAFT;
            };
        } catch (RuntimeException failure) {
            throw new PublicationsUnknown(failure);
        }
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
        Map<String, Step> here = lastPublic();
        new TreeMap<>(bundled).keySet().forEach(name -> {
            Optional<RuleSetVersion> version = find(folder, name);
            if (version.isEmpty()) {
                defects.add(name + " came with the program and is missing");
            } else if (!isBundled(version.get()) || !saysPublished(version.get())) {
                defects.add(name + " came with the program and was changed");
            } else if (here.containsKey(name) && here.get(name).kind() == Step.Kind.WITHDRAWN) {
                defects.add(
                        name + " was withdrawn here and came with the program all the same. Give it another number");
            }
        });
        folder.versions().stream()
                .filter(each ->
                        saysPublished(each) && !bundled.containsKey(each.name()) && !here.containsKey(each.name()))
                .forEach(
                        each -> defects.add(
                                each.name() + " says that it is published, and neither came with the program"
                                        + " nor was published here. Say status: DRAFT, and have it approved and published on its page"));
        here.forEach((name, step) -> find(folder, name)
                .ifPresentOrElse(
                        version -> changed(version, step, defects),
                        () -> defects.add(name + " was published here and is missing")));
        return defects;
    }

    /** A recommendation may name it, also where it was withdrawn: its words have to stay as they were. */
    private void changed(RuleSetVersion version, Step step, List<String> defects) {
        boolean withdrawn = step.kind() == Step.Kind.WITHDRAWN;
        if (!version.sha256().equals(step.sha256())) {
            defects.add(version.name() + " was published here and was changed since");
        } else if (withdrawn && saysPublished(version) && !isBundled(version)) {
            defects.add(version.name() + " was withdrawn here and says that it is published. Give it another number");
        } else if (!withdrawn && version.manifest().status() == Status.WITHDRAWN) {
            defects.add(version.name() + " was published here and says that it is withdrawn. That is done on its page");
        }
    }

    private static boolean saysPublished(RuleSetVersion version) {
        return version.manifest().status() == Status.PUBLISHED;
    }

    private static Optional<RuleSetVersion> find(RuleBook folder, String name) {
        return folder.versions().stream()
                .filter(each -> each.name().equals(name))
                .findFirst();
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
