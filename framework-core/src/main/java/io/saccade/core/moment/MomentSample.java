package io.saccade.core.moment;

import io.saccade.api.data.Frame;
import io.saccade.api.data.FrameDraft;
import io.saccade.api.data.Key;
import io.saccade.api.data.Sample;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The core's sample: a linked list of (key, value) pairs that ends in its moment. Adding a value creates one small
 * object, and samples carry few values, so a search costs less than a map would.
 */
public final class MomentSample implements Sample {
    private final Moment moment;
    private final HoldRegistry holds;
    private final @Nullable MomentSample rest;
    private final @Nullable Key<?> key;
    private final @Nullable Object value;

    private MomentSample(
            Moment moment,
            HoldRegistry holds,
            @Nullable MomentSample rest,
            @Nullable Key<?> key,
            @Nullable Object value) {
        this.moment = moment;
        this.holds = holds;
        this.rest = rest;
        this.key = key;
        this.value = value;
    }

    /** An empty sample of the moment. */
    public static MomentSample of(Moment moment, HoldRegistry holds) {
        return new MomentSample(moment, holds, null, null, null);
    }

    /** The same sample with the hold registry of the stage that receives it. */
    public MomentSample heldBy(HoldRegistry register) {
        return new MomentSample(moment, register, this, null, null);
    }

    public Moment moment() {
        return moment;
    }

    @Override
    public long index() {
        return moment.index();
    }

    @Override
    public long timestampNanos() {
        return moment.timestampNanos();
    }

    @Override
    public Set<Key<?>> keys() {
        Set<Key<?>> keys = rest == null ? new LinkedHashSet<>() : rest.keys();
        if (key != null) keys.add(key);
        return keys;
    }

    @Override
    public <T> Optional<T> get(Key<T> wanted) {
        return Optional.ofNullable(find(wanted));
    }

    @Override
    public <T> T need(Key<T> wanted) {
        T found = find(wanted);
        if (found == null) {
            throw new IllegalStateException("sample " + index() + " carries no '" + wanted + "', only " + keys()
                    + ": declare it in the stage's ports, or use get");
        }
        return found;
    }

    public boolean has(Key<?> wanted) {
        return find(wanted) != null;
    }

    /** An array, since it is called for every sample: iterating over it creates no object. */
    public boolean hasAll(Key<?>[] wanted) {
        for (Key<?> key : wanted) {
            if (find(key) == null) return false;
        }
        return true;
    }

    private <T> @Nullable T find(Key<T> wanted) {
        for (MomentSample link = this; link != null; link = link.rest) {
            if (link.key != null && link.key.equals(wanted)) {
                return wanted.type().cast(link.value);
            }
        }
        return null;
    }

    @Override
    public <T> MomentSample with(Key<T> added, T addedValue) {
        if (addedValue == null) {
            throw new IllegalArgumentException("'" + added + "' can't be null: leave the key out");
        }
        return new MomentSample(moment, holds, this, added, added.type().cast(addedValue));
    }

    /**
     * The first key added since {@code origin} that is not allowed; {@code null} if all are allowed.
     *
     * @throws IllegalStateException if this sample was not made from {@code origin}
     */
    public @Nullable Key<?> firstAddedBeyond(Set<Key<?>> allowed, MomentSample origin) {
        for (MomentSample link = this; link != origin; link = link.rest) {
            if (link == null || link.rest == null) {
                throw new IllegalStateException("sample " + index() + " was not created from the given sample: use"
                        + " sample.with(key, value)");
            }
            if (link.key != null && !allowed.contains(link.key)) return link.key;
        }
        return null;
    }

    /** The first key that is not allowed; {@code null} if all are allowed. */
    public @Nullable Key<?> firstBeyond(Set<Key<?>> allowed) {
        for (MomentSample link = this; link != null; link = link.rest) {
            if (link.key != null && !allowed.contains(link.key)) return link.key;
        }
        return null;
    }

    @Override
    public FrameDraft draft(int width, int height, Frame.Format format) {
        return new PooledDraft(moment, width, height, format);
    }

    @Override
    public Held hold() {
        return holds.hold(this);
    }

    @Override
    public String toString() {
        return "sample " + index() + " " + keys();
    }
}
