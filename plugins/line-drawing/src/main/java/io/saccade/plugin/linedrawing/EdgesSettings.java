package io.saccade.plugin.linedrawing;

import io.saccade.api.spi.Default;
import io.saccade.api.spi.Doc;
import io.saccade.api.spi.InvalidSetting;
import java.util.List;
import java.util.Optional;

/** Settings of {@code edges}. */
@Doc("Detects the edges of each frame and draws them white on black")
public record EdgesSettings(
        @Doc("side in pixels to which frames are scaled first, 16 to 4096; 0 keeps their size") @Default("128")
        int size,

        @Doc("corrected, or article: red and blue swapped in the conversion to gray, and frames smaller than 'size'"
                + " enlarged instead of set aside")
        @Default("corrected")
        Compat compat,

        @Doc("lower and upper threshold of the gradient, such as [50, 150]; default, as in the "
                + "article: the median brightness minus and plus 84.15")
        Optional<List<Integer>> canny) {
    private static final int MOST = 100_000;

    /** Checks the settings. */
    public EdgesSettings {
        requireSize(size);
        canny = canny.map(List::copyOf);
        InvalidSetting.unless(
                canny.isEmpty() || isRange(canny.get()),
                "canny",
                "be two numbers of 0 to " + MOST + ", the lower one first");
    }

    private static boolean isRange(List<Integer> range) {
        return range.size() == 2 && range.get(0) >= 0 && range.get(0) <= range.get(1) && range.get(1) <= MOST;
    }

    /** Describes the settings that determine the edges, without the size. */
    public String rule() {
        return compat + ", thresholds " + canny.map(List::toString).orElse("from the median");
    }

    static void requireSize(int size) {
        InvalidSetting.unless(size == 0 || (size >= 16 && size <= 4096), "size", "be 16 to 4096, or 0");
    }
}
