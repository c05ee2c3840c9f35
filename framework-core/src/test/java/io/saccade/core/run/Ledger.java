package io.saccade.core.run;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Queue;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicIntegerArray;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.stream.IntStream;

/** What the models of one stage did with each sample, written down by themselves. Any thread. */
final class Ledger {
    /** What became of a sample. */
    enum Fate {
        EMITTED,
        REFUSED,
        FAILED,
        DROPPED
    }

    private final AtomicReferenceArray<Fate> fates;
    private final AtomicIntegerArray generations;
    private final Queue<String> wrong = new ConcurrentLinkedQueue<>();

    Ledger(int samples) {
        fates = new AtomicReferenceArray<>(samples);
        generations = new AtomicIntegerArray(samples);
    }

    /** A model of a generation, counted from 1, gets a sample. */
    void got(long index, int generation) {
        int before = generations.getAndSet((int) index, generation);
        if (before != 0) wrong.add("sample " + index + " was processed twice, by " + before + " and " + generation);
    }

    /** The model that got a sample decides. */
    void decide(long index, int generation, Fate fate) {
        Fate before = fates.getAndSet((int) index, fate);
        if (before != null) wrong.add("sample " + index + " was " + before + " and then " + fate);
        if (generations.get((int) index) != generation) wrong.add("another model got sample " + index);
    }

    Optional<Fate> fate(int index) {
        return Optional.ofNullable(fates.get(index));
    }

    long count(Fate fate) {
        return IntStream.range(0, fates.length())
                .filter(index -> fates.get(index) == fate)
                .count();
    }

    /** The first sample of each generation that got one. */
    private Map<Integer, Integer> firsts() {
        Map<Integer, Integer> firsts = new TreeMap<>();
        for (int index = 0; index < generations.length(); index++) firsts.putIfAbsent(generations.get(index), index);
        firsts.remove(0);
        return firsts;
    }

    /**
     * What is wrong.
     *
     * @param reported the first sample of each replacement in the report, in order
     */
    List<String> problems(List<OptionalLong> reported) {
        List<String> problems = new ArrayList<>(wrong);
        Map<Integer, Integer> firsts = firsts();
        for (int i = 0; i < reported.size(); i++) {
            Optional<Integer> first = Optional.ofNullable(firsts.get(i + 2)); // the first model is no replacement
            OptionalLong real = first.map(OptionalLong::of).orElse(OptionalLong.empty());
            if (!reported.get(i).equals(real)) {
                problems.add("replacement " + i + " began at " + real + ", but the report says " + reported.get(i));
            }
        }
        int latest = 1;
        for (int index = 0; index < generations.length(); index++) {
            int generation = generations.get(index);
            if (generation == 0) continue;
            if (generation < latest) problems.add("model " + generation + " got sample " + index + " after " + latest);
            if (fates.get(index) == null) problems.add("sample " + index + " has no fate");
            latest = generation;
        }
        return problems;
    }
}
