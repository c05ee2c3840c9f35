package io.saccade.api.spi;

import io.saccade.api.data.Key;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * The keys that a stage reads and may write, known before anything is opened.
 *
 * @param reads required keys; a sample that lacks one of them skips the stage
 * @param ifPresent optional keys, used if present
 * @param all {@code true}: also receive every small key, for traces. Does not cause frames or audio to be produced
 * @param writes the keys that the stage may write; a sample without one skips later stages that read it
 * @param nested nested captures, whose keys and liveness are added
 * @param live whether the source does not wait for the pipeline: the newest sample then replaces older ones
 */
public record Ports(
        Set<Key<?>> reads,
        Set<Key<?>> ifPresent,
        boolean all,
        Set<Key<?>> writes,
        List<CaptureRef> nested,
        boolean live) {
    public Ports {
        reads = Set.copyOf(reads);
        ifPresent = Set.copyOf(ifPresent);
        writes = Set.copyOf(writes);
        nested = List.copyOf(nested);
    }

    public static Ports none() {
        return new Ports(Set.of(), Set.of(), false, Set.of(), List.of(), false);
    }

    public static Ports reading(Key<?>... keys) {
        return new Ports(Set.of(keys), Set.of(), false, Set.of(), List.of(), false);
    }

    /** Adds optional keys, used if present. */
    public Ports ifPresent(Key<?>... keys) {
        return new Ports(reads, union(ifPresent, keys), all, writes, nested, live);
    }

    /** Reads every small key. Does not cause FRAME or AUDIO to be produced. */
    public Ports everySmallKey() {
        return new Ports(reads, ifPresent, true, writes, nested, live);
    }

    /** Adds keys that the stage may write. */
    public Ports writing(Key<?>... keys) {
        return new Ports(reads, ifPresent, all, union(writes, keys), nested, live);
    }

    /** Adds the keys and the liveness of a nested capture. */
    public Ports from(CaptureRef capture) {
        List<CaptureRef> more = new ArrayList<>(nested);
        more.add(capture);
        return new Ports(reads, ifPresent, all, writes, more, live);
    }

    public Ports live(boolean isLive) {
        return new Ports(reads, ifPresent, all, writes, nested, isLive);
    }

    private static Set<Key<?>> union(Set<Key<?>> keys, Key<?>... more) {
        Set<Key<?>> union = new LinkedHashSet<>(keys);
        union.addAll(List.of(more));
        return union;
    }
}
