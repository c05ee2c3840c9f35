package io.saccade.plugin.episoderecorder;

import io.saccade.api.data.Action;
import io.saccade.api.data.FrameDraft;
import io.saccade.api.data.Spaces;
import io.saccade.api.data.Step;
import io.saccade.api.spi.Environment;
import java.nio.ByteBuffer;
import java.util.Optional;

/**
 * A test environment whose picture encodes its state: every pixel has the brightness 10 + 5 x steps since the reset.
 * Each step has a reward of 2; the action is the number of steps after which the episode ends.
 */
final class Strip implements Environment {
    private final int width;
    private final int height;
    private int number;
    private boolean closed;

    Strip(int width, int height) {
        this.width = width;
        this.height = height;
    }

    @Override
    public Spaces spaces() {
        return Spaces.ofStates(100).withActions(100);
    }

    @Override
    public Step reset(long seed) {
        number = 0;
        return state(0, false);
    }

    @Override
    public Step step(Action action) {
        number++;
        return state(2, number >= ((Action.Discrete) action).number());
    }

    private Step state(double reward, boolean over) {
        return Step.ofState(number).at(0, number).withReward(reward).withEnd(over, false);
    }

    @Override
    public Optional<Picture> picture() {
        return Optional.of(new Picture() {
            @Override
            public int width() {
                return width;
            }

            @Override
            public int height() {
                return height;
            }

            @Override
            public double fps() {
                return 25;
            }

            @Override
            public void paint(FrameDraft into) {
                fill(into, brightness(number));
            }
        });
    }

    static int brightness(int number) {
        return 10 + 5 * number;
    }

    static void fill(FrameDraft draft, int brightness) {
        ByteBuffer pixels = draft.pixels();
        while (pixels.hasRemaining()) pixels.put((byte) brightness);
    }

    boolean closed() {
        return closed;
    }

    @Override
    public void close() {
        closed = true;
    }
}
