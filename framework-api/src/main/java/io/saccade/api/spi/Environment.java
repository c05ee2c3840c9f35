package io.saccade.api.spi;

import io.saccade.api.data.Action;
import io.saccade.api.data.FrameDraft;
import io.saccade.api.data.Spaces;
import io.saccade.api.data.Step;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * A world that answers actions. Neither a capture nor an actuator: the core turns it into samples and owns
 * episodes, step limits, seeds and the order of calls.
 */
public interface Environment extends Stage {
    Spaces spaces();

    /**
     * After how many steps an episode of this world is commonly cut; a pipeline's {@code max-steps} goes before it.
     * Who plays the world cuts, by marking the step as truncated: the world itself goes on.
     */
    default OptionalLong maxSteps() {
        return OptionalLong.empty();
    }

    /** Begins an episode. The same seed begins the same one. */
    Step reset(long seed) throws Exception;

    /** Never called after a last step, nor before a reset. */
    Step step(Action action) throws Exception;

    /** What the world looks like now; empty when it has no picture. The answer doesn't change over its life. */
    default Optional<Picture> picture() {
        return Optional.empty();
    }

    /** A view of the world. Its size may change from step to step; ask for it before each {@link #paint}. */
    interface Picture {
        /** Of the picture that {@link #paint} paints now. */
        int width();

        /** Of the picture that {@link #paint} paints now. */
        int height();

        /**
         * Frames per second at which the world looks natural. Doesn't change. A value that no film can have, such as
         * NaN, is a problem only where a recorder needs it and has no {@code fps} of its own.
         */
        double fps();

        /** Paints the state after the last call, BGR8, every pixel. */
        void paint(FrameDraft into) throws Exception;
    }
}
