package io.saccade.plugin.wav2lip;

import io.saccade.api.spi.Default;
import io.saccade.api.spi.Doc;
import io.saccade.api.spi.Group;
import io.saccade.api.spi.InvalidSetting;
import io.saccade.api.spi.Range;
import io.saccade.api.spi.Seconds;
import io.saccade.plugin.onnxruntime.OnnxOptions;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Settings of {@code wav2lip}. */
@Doc("Draws lips that match the sound, with Wav2Lip's generator")
public record Wav2LipSettings(
        @Doc("Wav2Lip's generator, an .onnx file converted from weights that you supply (the "
                + "published ones are for research and personal use only); see docs/lip-sync.md")
        Path model,

        @Doc("faces per inference; a network with a smaller fixed batch uses its own")
        @Default("16")
        @Range(min = 1, max = MOST_FACES)
        int batchSize,

        @Doc("pixels added around a face: [top, bottom, left, right]; the chin must be inside")
        @Default("[0, 10, 0, 0]")
        List<Integer> pads,

        @Doc("fixed face box in pixels: [top, bottom, left, right], bottom and right exclusive; " + "default: FACE")
        Optional<List<Integer>> box,

        @Doc("frames over which the face box is averaged; 1: no averaging")
        @Default("5")
        @Range(min = 1, max = MOST_SMOOTHED, unit = "frames")
        int smooth,

        @Doc("soft (mouth, chin and cheeks, in the light of the frame), box (the lower part of the box, "
                + "faded out at its edges) or hard (the whole box, as in the original; the film then "
                + "ends with the voice)")
        @Default("soft")
        Blend blend,

        @Doc("offset of the sound; -0.04 compensates the original's delay")
        @Default("0")
        @Seconds
        @Range(min = -LONGEST_OFFSET_SECONDS, max = LONGEST_OFFSET_SECONDS, unit = "s")
        double audioOffset,

        @Group @Default("{threads: 0}") OnnxOptions options) {
    /** How the drawn face is pasted into the frame. */
    public enum Blend {
        /** Only mouth, chin and cheeks, in the light of the frame. */
        SOFT,
        /** The lower part of the box, faded out at its edges. */
        BOX,
        /** The whole box, up to its edges. */
        HARD
    }

    private static final int MOST_FACES = 1024;
    private static final int MOST_SMOOTHED = 100;
    private static final int MOST_PADDING = 10_000;
    private static final double LONGEST_OFFSET_SECONDS = 10;

    /** Checks the settings. */
    public Wav2LipSettings {
        pads = List.copyOf(pads);
        box = box.map(List::copyOf);
        InvalidSetting.unless(
                pads.size() == 4 && pads.stream().allMatch(pad -> Math.abs(pad) <= MOST_PADDING),
                "pads",
                "be four whole numbers, [top, bottom, left, right] in pixels, of at most 10000");
        InvalidSetting.unless(
                box.isEmpty() || isBox(box.get()),
                "box",
                "be [top, bottom, left, right] in pixels, with 0 <= top < bottom and 0 <= left < right");
    }

    private static boolean isBox(List<Integer> box) {
        return box.size() == 4
                && box.get(0) >= 0
                && box.get(0) < box.get(1)
                && box.get(2) >= 0
                && box.get(2) < box.get(3);
    }

    Optional<FaceBox> fixedBox() {
        return box.map(edges -> new FaceBox(edges.get(0), edges.get(1), edges.get(2), edges.get(3)));
    }

    long audioOffsetNanos() {
        return Math.round(audioOffset * 1e9);
    }
}
