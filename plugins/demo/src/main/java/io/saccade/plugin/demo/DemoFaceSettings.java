package io.saccade.plugin.demo;

import io.saccade.api.spi.Default;
import io.saccade.api.spi.Doc;
import io.saccade.api.spi.InvalidSetting;
import io.saccade.api.spi.Range;
import io.saccade.api.spi.Seconds;
import java.util.Optional;

/** Settings of the drawn person. */
@Doc("Draws a person who looks around and blinks, and on request clicks or talks")
public record DemoFaceSettings(
        @Doc("width of a frame in pixels") @Default("640") @Range(min = LEAST_SIDE, max = MOST_SIDE, unit = "px")
        int width,

        @Doc("height of a frame in pixels") @Default("480") @Range(min = LEAST_SIDE, max = MOST_SIDE, unit = "px")
        int height,

        @Doc("frames per second") @Default("30") @Range(above = 0, max = MOST_FPS)
        double fps,

        @Doc("length of the film in seconds")
        @Default("10")
        @Seconds
        @Range(above = 0, max = LONGEST_SECONDS, unit = "s")
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

        @Doc(
                "places: random ones; screen: the target that pointing-test shows there, which the person sees by the screen's "
                        + "pixels; leans to correct the pointer unless head is still; needs live: true")
        @Default("places")
        LooksAt looksAt,

        @Doc("true: frames arrive in real time and carry the clock's time, as from a camera") @Default("false")
        boolean live) {
    /** What the person looks at. */
    public enum LooksAt {
        /** Random places. */
        PLACES,
        /** What is on the screen of this machine. */
        SCREEN
    }

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

    static final int LEAST_SIDE = 64;
    static final int MOST_SIDE = 4096;
    static final double MOST_FPS = 1000;

    /** One day: plans of glances and blinks are made up front, so longer ones would only use memory. */
    static final double LONGEST_SECONDS = 86_400;

    /** Checks the settings. */
    public DemoFaceSettings {
        InvalidSetting.unless(careless >= 0 && careless <= 1, "careless", "be 0 to 1");
        InvalidSetting.unless(shutSeconds >= 0 && shutSeconds <= 60, "shut-seconds", "be 0 to 60");
        InvalidSetting.unless(
                looksAt == LooksAt.PLACES || (live && !clicking),
                "looks-at",
                "be places, or live: true without clicking");
    }

    /** The number of frames, at least one. */
    long frames() {
        return Math.max(1, Math.round(seconds * fps));
    }
}
