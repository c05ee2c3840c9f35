package io.saccade.api.spi;

import io.saccade.api.data.Key;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/**
 * The keys that a stage reads and may write, known before anything is opened. Immutable.
 *
 * @since 0.1
 */
public final class Ports {
    private static final Ports NONE = new Ports(Set.of(), Set.of(), false, Set.of(), List.of(), false);

    private final Set<Key<?>> reads;
    private final Set<Key<?>> ifPresent;
    private final boolean all;
    private final Set<Key<?>> writes;
    private final List<CaptureRef> nested;
    private final boolean live;

    private Ports(
            Set<Key<?>> reads,
            Set<Key<?>> ifPresent,
            boolean all,
            Set<Key<?>> writes,
            List<CaptureRef> nested,
            boolean live) {
        this.reads = reads;
        this.ifPresent = ifPresent;
        this.all = all;
        this.writes = writes;
        this.nested = nested;
        this.live = live;
    }

    /** No keys; the start for sources. */
    public static Ports none() {
        return NONE;
    }

    /** Required keys: a sample that lacks one of them skips the stage. */
    public static Ports reading(Key<?>... keys) {
        return new Ports(union(Set.of(), keys), Set.of(), false, Set.of(), List.of(), false);
    }

    /** Adds optional keys, used if present. */
    public Ports ifPresent(Key<?>... keys) {
        return new Ports(reads, union(ifPresent, keys), all, writes, nested, live);
    }

    /** Reads every small key. Does not cause FRAME or AUDIO to be produced. */
    public Ports everySmallKey() {
        return new Ports(reads, ifPresent, true, writes, nested, live);
    }

    /** Adds keys that the stage may write; a sample without one skips later stages that read it. */
    public Ports writing(Key<?>... keys) {
        return new Ports(reads, ifPresent, all, union(writes, keys), nested, live);
    }

    /** Adds the keys and the liveness of a nested capture. */
    public Ports from(CaptureRef capture) {
        List<CaptureRef> more = new ArrayList<>(nested);
        more.add(capture);
        return new Ports(reads, ifPresent, all, writes, List.copyOf(more), live);
    }

    /** Declares whether the source does not wait for the pipeline: the newest sample then replaces older ones. */
    public Ports live(boolean isLive) {
        return new Ports(reads, ifPresent, all, writes, nested, isLive);
    }

    /** The required keys. */
    public Set<Key<?>> reads() {
        return reads;
    }

    /** The optional keys. */
    public Set<Key<?>> ifPresent() {
        return ifPresent;
    }

    /** Whether the stage receives every small key. */
    public boolean all() {
        return all;
    }

    /** The keys that the stage may write. */
    public Set<Key<?>> writes() {
        return writes;
    }

    /** The nested captures, whose keys and liveness are added. */
    public List<CaptureRef> nested() {
        return nested;
    }

    /** Whether the source does not wait for the pipeline. */
    public boolean live() {
        return live;
    }

    private static Set<Key<?>> union(Set<Key<?>> keys, Key<?>... more) {
        Set<Key<?>> union = new LinkedHashSet<>(keys);
        union.addAll(List.of(more));
        return Set.copyOf(union);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Ports ports
                && ports.reads.equals(reads)
                && ports.ifPresent.equals(ifPresent)
                && ports.all == all
                && ports.writes.equals(writes)
                && ports.nested.equals(nested)
                && ports.live == live;
    }

    @Override
    public int hashCode() {
        return Objects.hash(reads, ifPresent, all, writes, nested, live);
    }

    @Override
    public String toString() {
        return "Ports[reads=" + reads + ", ifPresent=" + ifPresent + ", all=" + all + ", writes=" + writes + ", nested="
                + nested + ", live=" + live + "]";
    }
}
