package io.saccade.plugin.clickrecorder;

import io.saccade.api.data.Click;
import io.saccade.api.data.EyePair;
import io.saccade.api.data.Frame;
import io.saccade.api.data.FrameDraft;
import io.saccade.api.data.Keys;
import io.saccade.api.data.Region;
import io.saccade.api.data.Sample;
import io.saccade.api.data.Screen;
import io.saccade.testkit.StageHarness;

/** Samples with eyes of many colours, and clicks. */
final class Eyes {
    static final Screen SCREEN = Screen.of(":0.1", 1920, 100, 2560, 1440).withScale(1.5);

    private Eyes() {}

    static Sample sample(StageHarness harness, long nanos, int number) {
        Sample sample = harness.sample(nanos);
        FrameDraft patch = sample.draft(CollectedClick.COLUMNS, CollectedClick.ROWS, Frame.Format.BGR8);
        for (int y = 0; y < patch.height(); y++) {
            for (int i = 0; i < patch.width() * 3; i++) {
                patch.pixels().put(y * patch.strideBytes() + i, (byte) value(number, y, i));
            }
        }
        EyePair eyes = EyePair.of(new Region(10, 20, 30, 31), new Region(60, 21, 32, 33), patch.done());
        return sample.with(Keys.EYES, eyes.inFrame(640, 480));
    }

    static EyePair unknownFrame(EyePair eyes) {
        return EyePair.of(eyes.left(), eyes.right(), eyes.patch());
    }

    /** A click on {@link #SCREEN}, on a sample that is 20 ms younger. */
    static Sample clicked(StageHarness harness, int number) {
        long nanos = number * 100_000_000L;
        Click click = new Click(nanos, 1920 + number, 100.5 + number, "left");
        return sample(harness, nanos + 20_000_000, number)
                .with(Keys.CLICK, click)
                .with(Keys.SCREEN, SCREEN);
    }

    static byte[] pixels(int number) {
        byte[] pixels = new byte[CollectedClick.ROWS * CollectedClick.COLUMNS * 3];
        for (int i = 0; i < pixels.length; i++) {
            int row = CollectedClick.COLUMNS * 3;
            pixels[i] = (byte) value(number, i / row, i % row);
        }
        return pixels;
    }

    private static int value(int number, int row, int column) {
        return number * 31 + row * 17 + column * 7;
    }
}
