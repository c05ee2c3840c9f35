package io.saccade.core.road;

import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;

/** Tells the index of the next sample that a model processes to one who asked, once. One thread at a time. */
final class FirstSample {
    private @Nullable LongConsumer asked;

    void ask(LongConsumer consumer) {
        asked = consumer;
    }

    boolean isAsked() {
        return asked != null;
    }

    void tell(long index) {
        LongConsumer told = asked;
        if (told == null) return;
        asked = null;
        told.accept(index);
    }
}
