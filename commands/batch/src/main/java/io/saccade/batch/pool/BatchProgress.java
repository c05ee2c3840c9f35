package io.saccade.batch.pool;

import io.saccade.batch.work.Item;
import io.saccade.batch.work.Kind;
import io.saccade.batch.work.Result;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/** What a batch has done so far. Any thread. */
public final class BatchProgress {
    private final Map<String, Long> weights = new LinkedHashMap<>();
    private final Set<String> underWay = new LinkedHashSet<>();
    private final List<Result> setAside = new ArrayList<>();
    private final Consumer<String> lines;
    private final long startNanos = System.nanoTime();
    private final int total;
    private int done;
    private long samples;
    private double sourceSeconds;
    private long weightLeft;
    private long weightDone;
    /** When the first item was settled, and what was done then: before, workers start, which says nothing of the rest. */
    private long firstNanos;

    private long firstWeight;

    /**
     * @param items those to make
     * @param lines gets each line for the user
     */
    public BatchProgress(List<Item> items, Consumer<String> lines) {
        this.lines = lines;
        this.total = items.size();
        for (Item item : items) weights.put(item.key(), weight(item));
        weightLeft = weights.values().stream().mapToLong(Long::longValue).sum();
    }

    /** A larger file takes longer. */
    private static long weight(Item item) {
        try {
            Optional<Path> file = item.file().map(Path::of).filter(Files::isRegularFile);
            return file.isPresent() ? 1 + Files.size(file.get()) : 1;
        } catch (IOException e) { // the attempt tells
            return 1;
        }
    }

    void notice(String sentence) {
        lines.accept("note: " + sentence);
    }

    synchronized void begin(String key) {
        underWay.add(key);
    }

    synchronized void end(String key) {
        underWay.remove(key);
    }

    /** @param seconds of a film that were read */
    void settled(Item item, Result result, double seconds) {
        count(item, result, seconds);
        if (result.kind() != Kind.DONE) lines.accept("set aside " + item.key() + ": " + result.reason());
    }

    private synchronized void count(Item item, Result result, double seconds) {
        long weight = weights.getOrDefault(item.key(), 1L);
        weightLeft -= weight;
        weightDone += weight;
        if (firstWeight == 0) {
            firstWeight = weight;
            firstNanos = System.nanoTime();
        }
        samples += result.samples();
        if (item.file().isPresent()) sourceSeconds += seconds;
        if (result.kind() == Kind.DONE) done++;
        else setAside.add(result);
    }

    /**
     * What a batch has done at one moment.
     *
     * @param total items of this run
     * @param share of the work, from 0 to 1
     * @param filmSpeed seconds of film a second; 0 if the items are no films
     * @param left estimated; empty before the second item
     * @param underWay keys of the items that run now
     */
    public record State(
            int total,
            int done,
            int setAside,
            double share,
            double samplesPerSecond,
            double filmSpeed,
            Duration elapsed,
            Optional<Duration> left,
            List<String> underWay) {}

    public synchronized State state() {
        long nanos = System.nanoTime() - startNanos;
        return new State(
                total,
                done,
                setAside.size(),
                (double) weightDone / Math.max(1, weightDone + weightLeft),
                samples / (nanos / 1e9),
                sourceSeconds / (nanos / 1e9),
                Duration.ofNanos(nanos),
                left(),
                List.copyOf(underWay));
    }

    private Optional<Duration> left() {
        long measured = weightDone - firstWeight;
        if (measured == 0) return Optional.empty();
        double nanos = System.nanoTime() - firstNanos;
        return Optional.of(Duration.ofNanos((long) (nanos * weightLeft / measured)));
    }

    /** The items that were set aside in this run. */
    public synchronized List<Result> setAside() {
        return List.copyOf(setAside);
    }
}
