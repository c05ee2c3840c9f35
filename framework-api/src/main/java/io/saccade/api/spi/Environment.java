package io.saccade.api.spi;

import io.saccade.api.data.Action;
import io.saccade.api.data.FrameDraft;
import io.saccade.api.data.Spaces;
import io.saccade.api.data.Step;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * An environment that reacts to actions, as in Gymnasium. The core manages episodes, step limits, seeds and the order
 * of calls, and creates samples from the steps. Calls never overlap.
 *
 * @since 0.1
 */
public interface Environment extends Stage {
    /** The observations and actions of this environment; constant. */
    Spaces spaces();

    /**
     * The number of steps after which an episode is usually truncated. A pipeline's {@code max-steps} overrides it. The
     * core truncates; the environment itself does not count steps.
     */
    default OptionalLong maxSteps() {
        return OptionalLong.empty();
    }

    /** Begins an episode and returns its first step. The same seed begins the same episode. */
    Step reset(long seed) throws Exception;

    /** Performs one action. The core never calls it before {@link #reset}, nor after the last step of an episode. */
    Step step(Action action) throws Exception;

    /** The view of this environment, or empty if it has none; constant. */
    default Optional<Picture> picture() {
        return Optional.empty();
    }

    /** A view of the environment. Its size may change from step to step: read it before each {@link #paint}. */
    interface Picture {
        /** Width in pixels of the picture that {@link #paint} would paint now. */
        int width();

        /** Height in pixels of the picture that {@link #paint} would paint now. */
        int height();

        /**
         * The frame rate at which the environment looks natural, in frames per second; constant. An impossible value,
         * such as NaN, is an error only if a recorder uses it because its own {@code fps} is not set.
         */
        double fps();

        /**
         * Paints the current state.
         *
         * @param into a BGR8 frame of {@link #width} by {@link #height} pixels; all of them must be painted
         */
        void paint(FrameDraft into) throws Exception;
    }
}
