package org.youthpanel.platform.demonstration;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;

/** What is drawn by lot. Only ordered lists are drawn from, so that the same seed always draws the same. */
final class Chance {

    private static final int HUNDRED = 100;

    private final Random random;

    Chance(Random random) {
        this.random = random;
    }

    /** True in so many of a hundred. */
    boolean in(int percent) {
        return random.nextInt(HUNDRED) < percent;
    }

    /** A whole number, both ends included. */
    int between(int lowest, int highest) {
        return lowest + random.nextInt(highest - lowest + 1);
    }

    <T> T oneOf(List<T> values) {
        return values.get(random.nextInt(values.size()));
    }

    /** So many of the values, or all where there are fewer, in the order of the list. */
    <T> List<T> some(int number, List<T> values) {
        List<T> shuffled = shuffled(values);
        List<T> drawn = shuffled.subList(0, Math.min(number, shuffled.size()));
        return values.stream().filter(drawn::contains).toList();
    }

    <T> List<T> shuffled(List<T> values) {
        List<T> copy = new java.util.ArrayList<>(values);
        Collections.shuffle(copy, random);
        return copy;
    }

    /**
     * One of the words by their weights, as in {@code "FULL 78, NONE 20, - 2"}.
     *
     * @return empty where the hyphen is drawn, which stands for what is not known
     */
    Optional<String> word(String weights) {
        List<String[]> places =
                Arrays.stream(weights.split(", ")).map(each -> each.split(" ")).toList();
        int left = random.nextInt(
                places.stream().mapToInt(each -> Integer.parseInt(each[1])).sum());
        for (String[] place : places) {
            left -= Integer.parseInt(place[1]);
            if (left < 0) {
                return Optional.of(place[0]).filter(word -> !word.equals("-"));
            }
        }
        throw new IllegalStateException("The weights do not add up");
    }

    /** The same for a yes or no. */
    Optional<Boolean> truth(String weights) {
        return word(weights).map(Boolean::valueOf);
    }

    /** The same for a whole number, which is never unknown. */
    int number(String weights) {
        return Integer.parseInt(word(weights).orElseThrow());
    }
}
