package io.saccade.api.spi;

import io.saccade.api.data.Key;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * What a stage reads and may write, known before anything opens.
 *
 * @param reads a sample that lacks one of these passes the stage by
 * @param ifPresent used where they are there
 * @param all every small key there is, for traces; makes neither pictures nor sound wanted
 * @param writes what the stage may write; a sample without it passes later stages by
 * @param nested captures opened inside, whose keys and liveness are added
 * @param live whether time passes while nobody reads: then the newest sample wins
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

    /** Adds keys that are used where they are there. */
    public Ports ifPresent(Key<?>... keys) {
        return new Ports(reads, union(ifPresent, keys), all, writes, nested, live);
    }

    /** Every small key that there is. Does not make FRAME or AUDIO wanted. */
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
