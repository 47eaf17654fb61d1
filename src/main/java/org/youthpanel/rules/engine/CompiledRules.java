package org.youthpanel.rules.engine;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.drools.model.codegen.ExecutableModelProject;
import org.jspecify.annotations.Nullable;
import org.kie.api.KieBase;
import org.kie.api.KieServices;
import org.kie.api.builder.KieBuilder;
import org.kie.api.builder.KieFileSystem;
import org.kie.api.builder.Message;
import org.kie.api.builder.ReleaseId;
import org.kie.api.event.rule.BeforeMatchFiredEvent;
import org.kie.api.event.rule.DefaultAgendaEventListener;
import org.kie.api.event.rule.DefaultRuleRuntimeEventListener;
import org.kie.api.event.rule.ObjectInsertedEvent;
import org.kie.api.runtime.KieSession;
import org.kie.api.runtime.rule.Match;
import org.youthpanel.rules.BrokenRuleSet;
import org.youthpanel.rules.Firing;
import org.youthpanel.rules.RuleDefinition;
import org.youthpanel.rules.finding.Finding;

/**
 * The rules of one stratum of one version, compiled once. Safe to be run by many threads: every run has a session of
 * its own, disposed of whatever happens.
 */
public final class CompiledRules implements RunnableRules {

    /** Each rule fires at most once for the concepts of one case, so a run that comes near this has a loop in it. */
    private static final int FIRING_LIMIT = 1_000;

    private static final AtomicLong COMPILATIONS = new AtomicLong();

    private final String set;
    private final KieBase base;
    private final Map<String, RuleDefinition> byName;

    private CompiledRules(String set, KieBase base, Map<String, RuleDefinition> byName) {
        this.set = set;
        this.base = base;
        this.byName = byName;
    }

    /**
     * @param set the set the rules belong to
     * @param name for messages: {@code national/5.0 decide}
     * @param files DRL by path; they have passed the {@link RuleParser}
     * @throws BrokenRuleSet if they do not compile
     */
    public static CompiledRules of(
            String set, String name, Map<String, String> files, Collection<RuleDefinition> rules) {
        KieServices services = KieServices.get();
        ReleaseId release =
                services.newReleaseId("org.youthpanel.rules", "compiled", "1." + COMPILATIONS.incrementAndGet());
        KieFileSystem source = services.newKieFileSystem().generateAndWritePomXML(release);
        files.forEach((path, text) -> source.write("src/main/resources/disposal/" + path.replace('/', '-'), text));
        try {
            return compiled(set, name, services, release, source, rules);
        } catch (BrokenRuleSet broken) {
            throw broken;
        } catch (RuntimeException failure) {
            // some faults make the compiler itself fail, in its own ways
            throw new BrokenRuleSet(List.of(name + " does not compile: " + failure));
        }
    }

    private static CompiledRules compiled(
            String set,
            String name,
            KieServices services,
            ReleaseId release,
            KieFileSystem source,
            Collection<RuleDefinition> rules) {
        ClassLoader classes = CompiledRules.class.getClassLoader();
        KieBuilder builder = services.newKieBuilder(source, classes).buildAll(ExecutableModelProject.class);
        List<String> errors = builder.getResults().getMessages(Message.Level.ERROR).stream()
                .map(message -> name + " " + message.getPath() + ":" + message.getLine() + " " + message.getText())
                .toList();
        if (!errors.isEmpty()) {
            throw new BrokenRuleSet(errors);
        }
        KieBase base = services.newKieContainer(release, classes).getKieBase();
        services.getRepository().removeKieModule(release);
        return new CompiledRules(
                set,
                base,
                rules.stream().collect(Collectors.toUnmodifiableMap(RuleDefinition::name, Function.identity())));
    }

    @Override
    public List<Firing> run(Collection<?> concepts) {
        KieSession session = base.newKieSession();
        try {
            Recorder recorder = new Recorder();
            session.addEventListener(recorder.matches);
            session.addEventListener(recorder.insertions);
            concepts.forEach(session::insert);
            if (session.fireAllRules(FIRING_LIMIT) >= FIRING_LIMIT) {
                throw new IllegalStateException("The rules did not come to an end after " + FIRING_LIMIT + " firings");
            }
            recorder.firings.sort(Comparator.comparing(firing -> firing.rule().id()));
            return recorder.firings;
        } finally {
            session.dispose();
        }
    }

    /** Notes which match an inserted finding comes from. */
    private final class Recorder {
        private final List<Firing> firings = new ArrayList<>();
        private @Nullable Match current;

        private final DefaultAgendaEventListener matches = new DefaultAgendaEventListener() {
            @Override
            public void beforeMatchFired(BeforeMatchFiredEvent event) {
                current = event.getMatch();
            }
        };

        private final DefaultRuleRuntimeEventListener insertions = new DefaultRuleRuntimeEventListener() {
            @Override
            public void objectInserted(ObjectInsertedEvent event) {
                Match match = current;
                if (match != null && event.getObject() instanceof Finding finding) {
                    RuleDefinition rule = byName.get(match.getRule().getName());
                    firings.add(new Firing(set, rule, List.copyOf(match.getObjects()), finding));
                }
            }
        };
    }
}
