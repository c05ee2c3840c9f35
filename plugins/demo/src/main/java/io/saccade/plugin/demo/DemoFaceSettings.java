package io.saccade.plugin.demo;

import io.saccade.api.spi.Default;
import io.saccade.api.spi.Doc;
import io.saccade.api.spi.InvalidSetting;
import io.saccade.api.spi.Seconds;
import java.util.Optional;

/** Settings of the drawn person. */
@Doc("Draws a person who looks around and blinks, and on request clicks or talks")
public record DemoFaceSettings(
        @Doc("width of a frame in pixels, 64 to 4096") @Default("640")
        int width,

        @Doc("height of a frame in pixels, 64 to 4096") @Default("480")
        int height,

        @Doc("frames per second, above 0 and up to 1000") @Default("30")
        double fps,

        @Doc("length of the film in seconds") @Default("10") @Seconds
        double seconds,

        @Doc("determines the person and the events; default: the pipeline's seed")
        Optional<Long> seed,

        @Doc("determines the person only, so that one person can do different things; default: seed")
        Optional<Long> look,

        @Doc("true: the person clicks on each place looked at, on a screen of 1920x1080 pixels") @Default("false")
        boolean clicking,

        @Doc("part of the clicks at which the person looks elsewhere, 0 to 1") @Default("0")
        double careless,

        @Doc("true: the person speaks vowels, in 16 kHz mono") @Default("false")
        boolean talking,

        @Doc(
                "still: sways by less than a centimetre; natural: moves by up to 10 cm sideways, up and down, 15 cm nearer "
                        + "and farther, 15 degrees of roll; large: also sits down anew; aside: still, but 10 cm aside")
        @Default("still")
        Head head,

        @Doc("time for which the person keeps both eyes shut, every 6 to 10 s; 0: only blinks") @Default("0") @Seconds
        double shutSeconds,

        @Doc("true: frames arrive in real time and carry the clock's time, as from a camera") @Default("false")
        boolean live) {
    /** How far the person moves the head. */
    public enum Head {
        /** Sways by less than a centimetre. */
        STILL,
        /** Moves slowly and changes its posture. */
        NATURAL,
        /** In addition, sits down anew now and then. */
        LARGE,
        /** As still as can be, but 8 cm aside of the camera's middle and 6 cm lower: 10 cm in all. */
        ASIDE
    }

    /** One day: plans of glances and blinks are made up front, so longer ones would only use memory. */
    private static final double LONGEST_SECONDS = 86_400;

    public DemoFaceSettings {
        InvalidSetting.unless(width >= 64 && width <= 4096, "width", "be 64 to 4096");
        InvalidSetting.unless(height >= 64 && height <= 4096, "height", "be 64 to 4096");
        InvalidSetting.unless(fps > 0 && fps <= 1000, "fps", "be above 0 and at most 1000");
        InvalidSetting.unless(careless >= 0 && careless <= 1, "careless", "be 0 to 1");
        InvalidSetting.unless(shutSeconds >= 0 && shutSeconds <= 60, "shut-seconds", "be 0 to 60");
        InvalidSetting.unless(
                seconds > 0 && seconds <= LONGEST_SECONDS, "seconds", "be above 0 and at most 86400, a day");
    }

    /** The number of frames, at least one. */
    long frames() {
        return Math.max(1, Math.round(seconds * fps));
    }
}
