package org.youthpanel.workbench;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.youthpanel.facts.Adjustment;
import org.youthpanel.facts.Circumstance;
import org.youthpanel.facts.Document;
import org.youthpanel.facts.Fact;
import org.youthpanel.facts.Facts;
import org.youthpanel.facts.GravityScale;
import org.youthpanel.facts.OffenceType;
import org.youthpanel.facts.PastOutcome;

/**
 * Made-up cases without sense, to try rules on: every fact at any of its values or unknown. The same seed gives the same
 * cases. Ages lie around the thresholds of the policy.
 */
public final class CaseSample {

    private final Random random;

    public CaseSample(long seed) {
        this.random = new Random(seed);
    }

    /** One more case, which reading accepts. */
    public Document next(String service, LocalDate date, GravityScale scale) {
        Map<String, @Nullable Object> root = new LinkedHashMap<>();
        put(root, Facts.SERVICE, service);
        put(root, Facts.DECISION_DATE, date.toString());
        int atOffence = oneOf(List.of(9, 10, 12, 13, 14, 14, 15, 15, 16, 16, 17, 17));
        put(root, Facts.AGE_AT_OFFENCE, (long) atOffence);
        put(root, Facts.AGE_AT_DISPOSAL, (long) (atOffence + random.nextInt(2)));
        put(root, Facts.OFFENCE_TYPE, oneOf(OffenceType.values()).name());
        gravity(root, scale);
        for (Fact<?> fact : Facts.all()) {
            List<?> values = fact.shape().values();
            boolean given = contains(root, fact);
            if (!given && !values.isEmpty() && fact != Facts.ADJUSTMENT && random.nextInt(4) > 0) {
                put(root, fact, several(fact, values));
            }
        }
        if (random.nextInt(4) > 0) {
            put(root, Facts.STRENGTHS, random.nextBoolean() ? List.of() : List.of("Made up"));
        }
        if (random.nextInt(4) > 0) {
            put(root, Facts.PRIOR_OUTCOMES, priors(date));
        }
        if (random.nextInt(4) > 0) {
            put(
                    root,
                    Facts.PANEL_REFERRALS,
                    random.nextInt(3) > 0
                            ? List.of()
                            : List.of(date.minusDays(400).toString()));
        }
        if (random.nextBoolean()) {
            put(root, Facts.COMMITTED_ON, date.minusDays(random.nextInt(400)).toString());
            put(root, Facts.REFERRED_ON, date.minusDays(random.nextInt(30)).toString());
        }
        return new Document(root, List.of());
    }

    private void gravity(Map<String, @Nullable Object> root, GravityScale scale) {
        put(root, Facts.GRAVITY_SCALE, scale.name());
        put(root, Facts.GRAVITY_BASE, (long) (1 + random.nextInt(scale.highest())));
        if (random.nextInt(3) == 0) {
            Adjustment adjustment = oneOf(Adjustment.values());
            put(root, Facts.AGGRAVATING, adjustment == Adjustment.LOWER ? List.of() : List.of("Made up"));
            put(root, Facts.MITIGATING, adjustment == Adjustment.LOWER ? List.of("Made up") : List.of());
            put(root, Facts.ADJUSTMENT, adjustment.name());
            put(root, Facts.ADJUSTMENT_REASON, "Made up");
        }
    }

    private List<Map<String, @Nullable Object>> priors(LocalDate date) {
        List<Map<String, @Nullable Object>> priors = new ArrayList<>();
        for (int i = random.nextInt(4); i > 0; i--) {
            Map<String, @Nullable Object> prior = new LinkedHashMap<>();
            prior.put("outcome", oneOf(PastOutcome.values()).name());
            prior.put(
                    "on",
                    date.minusDays(oneOf(List.of(0, 30, 364, 365, 366, 800))).toString());
            prior.put("offenceType", oneOf(OffenceType.values()).name());
            if (random.nextBoolean()) {
                prior.put("circumstances", List.of(oneOf(Circumstance.values()).name()));
            }
            priors.add(prior);
        }
        return priors;
    }

    /** Of a set of codes now and then more than one, up to four. */
    private Object several(Fact<?> fact, List<?> values) {
        Object value = written(fact, oneOf(values));
        if (!(value instanceof List<?>)) {
            return value;
        }
        List<Object> codes = new ArrayList<>((List<?>) value);
        for (int more = random.nextInt(6) - 2; more > 0; more--) {
            codes.addAll((List<?>) written(fact, oneOf(values)));
        }
        return codes;
    }

    private static Object written(Fact<?> fact, Object value) {
        return value instanceof Iterable<?> codes
                ? Arrays.stream(codes.toString().replaceAll("[\\[\\] ]", "").split(","))
                        .filter(code -> !code.isEmpty())
                        .toList()
                : value instanceof Boolean ? value : value.toString();
    }

    private <T> T oneOf(List<T> values) {
        return values.get(random.nextInt(values.size()));
    }

    private <T> T oneOf(T[] values) {
        return values[random.nextInt(values.length)];
    }

    private static boolean contains(Map<String, @Nullable Object> root, Fact<?> fact) {
        Object node = root;
        for (String key : fact.path().split("\\.")) {
            node = node instanceof Map<?, ?> map ? map.get(key) : null;
        }
        return node != null;
    }

    private static void put(Map<String, @Nullable Object> root, Fact<?> fact, Object value) {
        Map<String, @Nullable Object> node = root;
        String[] keys = fact.path().split("\\.");
        for (int i = 0; i < keys.length - 1; i++) {
            Map<String, @Nullable Object> inner = new LinkedHashMap<>(ScenarioReader.map(node.get(keys[i])));
            node.put(keys[i], inner);
            node = inner;
        }
        node.put(keys[keys.length - 1], value);
    }
}
