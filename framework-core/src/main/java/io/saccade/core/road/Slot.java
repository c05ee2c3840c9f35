package io.saccade.core.road;

import io.saccade.core.moment.MomentSample;
import org.jspecify.annotations.Nullable;

/** A place in the order of a model's samples: of one that is held, or that waits behind a held one. */
final class Slot {
    private final MomentSample given;
    private final boolean passing;
    private @Nullable MomentSample ready;

    private Slot(MomentSample given, @Nullable MomentSample ready, boolean passing) {
        this.given = given;
        this.ready = ready;
        this.passing = passing;
    }

    static Slot held(MomentSample given) {
        return new Slot(given, null, false);
    }

    /** @param passing whether the sample skips the model */
    static Slot waiting(MomentSample sample, boolean passing) {
        return new Slot(sample, sample, passing);
    }

    /** The sample as the model got it. */
    MomentSample given() {
        return given;
    }

    /** Whether the sample skips the model. */
    boolean passing() {
        return passing;
    }

    /** The sample that goes on; {@code null} while the model holds it. */
    @Nullable
    MomentSample ready() {
        return ready;
    }

    void answer(MomentSample result) {
        ready = result;
    }
}
