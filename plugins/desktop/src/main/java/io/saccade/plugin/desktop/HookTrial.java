package io.saccade.plugin.desktop;

import io.saccade.api.spi.Trial;

/** Loads the input hook, and checks whether presses can be received here. */
public final class HookTrial implements Trial {
    /** For the service loader. */
    public HookTrial() {}

    @Override
    public String subject() {
        return "input hook";
    }

    @Override
    public String attempt() {
        HookPlace place = HookPlace.ofThisProcess();
        place.refusal().or(place::noServer).ifPresent(why -> {
            throw new UnsupportedOperationException(why);
        });
        HookLibrary.refusal().ifPresent(why -> {
            throw new IllegalStateException(why);
        });
        return "presses of mouse buttons and keys are reported";
    }
}
