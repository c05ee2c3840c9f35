package io.saccade.plugin.videocapture;

import io.saccade.api.spi.Default;
import io.saccade.api.spi.Doc;
import io.saccade.api.spi.InvalidSetting;
import io.saccade.api.spi.Range;
import io.saccade.api.spi.Seconds;
import io.saccade.plugin.bytedeco.picture.PictureNames;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Settings of {@code video}. */
@Doc("Reads a camera or a film, frame by frame, with its sound")
public record VideoSettings(
        @Doc(
                "camera:N, or the path of a film (file:NAME for a name that looks like an address) or of a picture to speak")
        String source,

        @Doc("sound file or film whose sound replaces the film's own; its time 0 is the film's "
                + "first frame (with 'start', the first frame read)")
        Optional<Path> audio,

        @Default("false") @Doc("true: repeats the film without end; 'audio' plays once")
        boolean loop,

        @Default("video-end") @Doc("video-end, or audio-end: the film ends with the sound, or is repeated until then")
        Until until,

        @Default("0") @Doc("place in the film at which reading starts") @Seconds @Range(min = 0, unit = "s")
        double start,

        @Seconds @Doc("length of the part to read; default: to the end") @Range(above = 0, unit = "s")
        Optional<Double> duration,

        @Seconds
        @Doc("reads only three seconds, from this place of the film and from the same place of 'audio', to look "
                + "at a result before all of it is made")
        @Range(min = 0, unit = "s")
        Optional<Double> preview,

        @Doc("width of the frames in pixels, requested from a camera or scaled; default: the " + "source's own")
        @Range(min = 1, max = LARGEST_SIDE, unit = "px")
        Optional<Integer> width,

        @Doc("height of the frames in pixels; with only width or height, the aspect ratio is kept")
        @Range(min = 1, max = LARGEST_SIDE, unit = "px")
        Optional<Integer> height,

        @Doc("frames a second, requested from a camera; a film's frames are dropped or repeated; "
                + "default: the source's own, 25 for a picture")
        @Range(above = 0, max = 1000)
        Optional<Double> fps,

        @Default("0") @Doc("clockwise rotation in degrees after scaling: 0, 90, 180 or 270")
        int rotate,

        @Doc("crop after rotation: [top, bottom, left, right] in pixels, -1 for the edge")
        Optional<List<Integer>> crop,

        @Default("false") @Doc("true: shows only the first frame of a film, until its sound or 'duration' ends")
        boolean still,

        @Default("false") @Doc("true: plays a film in real time with the clock's time, as a camera")
        boolean live) {
    /** A whole film as it is. */
    public static VideoSettings of(Path film) {
        return new VideoSettings(
                film.toString(),
                Optional.empty(),
                false,
                Until.VIDEO_END,
                0,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                0,
                Optional.empty(),
                false,
                false);
    }

    /** Where a film ends. */
    public enum Until {
        /** With its last picture. */
        VIDEO_END,
        /** With its sound. */
        AUDIO_END
    }

    private static final int LARGEST_SIDE = 16_384;
    private static final double PREVIEW_SECONDS = 3;

    public VideoSettings {
        InvalidSetting.unless(!source.isBlank(), "source", "name a camera (camera:0) or a film file");
        VideoSource at = VideoSource.parse(source);
        if (preview.isPresent()) checkPreview(at, start, duration, loop);
        boolean ends = until == Until.AUDIO_END || duration.isPresent() || loop;
        if (at instanceof VideoSource.Camera) checkCamera(audio, loop, start, until, still);
        if (at instanceof VideoSource.Still) checkPicture(source, audio, until, start, ends);
        InvalidSetting.unless(
                !still || ends,
                "still",
                "be left out unless 'until' is audio-end, or 'duration' or 'loop' say how long");
        InvalidSetting.unless(rotate % 90 == 0 && rotate >= 0 && rotate < 360, "rotate", "be 0, 90, 180 or 270");
        crop = crop.map(List::copyOf);
        InvalidSetting.unless(
                crop.isEmpty() || isCrop(crop.get()),
                "crop",
                "be [top, bottom, left, right] in pixels, with top < bottom and left < right, or -1 for bottom and right");
        InvalidSetting.unless(
                !loop || until == Until.VIDEO_END,
                "until",
                "be video-end where 'loop' is true: such a film has no end");
        start = preview.orElse(start);
        duration = preview.isPresent() ? Optional.of(PREVIEW_SECONDS) : duration;
    }

    private static void checkPreview(VideoSource at, double start, Optional<Double> duration, boolean loop) {
        InvalidSetting.unless(
                !(at instanceof VideoSource.Camera), "preview", "be left out for a camera, which has no places");
        InvalidSetting.unless(
                start == 0 && duration.isEmpty() && !loop,
                "preview",
                "be left out where 'start', 'duration' or 'loop' say which part is read");
    }

    /** The place in {@code audio} that is heard with the first frame. */
    public double audioStart() {
        return preview.orElse(0.0);
    }

    private static void checkCamera(Optional<Path> audio, boolean loop, double start, Until until, boolean still) {
        InvalidSetting.unless(audio.isEmpty(), "audio", "be left out for a camera, which has no end");
        InvalidSetting.unless(!loop, "loop", "be left out for a camera, which has no end");
        InvalidSetting.unless(start == 0, "start", "be left out for a camera, which has no beginning");
        InvalidSetting.unless(until == Until.VIDEO_END, "until", "be left out for a camera, which has no end");
        InvalidSetting.unless(!still, "still", "be left out for a camera, which has no end");
    }

    private static void checkPicture(String source, Optional<Path> audio, Until until, double start, boolean ends) {
        InvalidSetting.unless(
                !PictureNames.isUndecoded(source),
                "source",
                "be a film, camera:N or a picture that can be decoded; convert this picture to PNG or JPEG");
        InvalidSetting.unless(
                ends,
                "source",
                "be a film or camera:N; to show a picture as long as its sound takes, add 'audio' and until: audio-end,"
                        + " and for the picture alone write images:" + source);
        InvalidSetting.unless(
                until == Until.VIDEO_END || audio.isPresent(),
                "audio",
                "name the sound where 'until' is audio-end and 'source' is a picture, which has none");
        InvalidSetting.unless(start == 0, "start", "be left out for a picture, which has no beginning");
    }

    private static boolean isCrop(List<Integer> crop) {
        return crop.size() == 4 && isSpan(crop.get(0), crop.get(1)) && isSpan(crop.get(2), crop.get(3));
    }

    private static boolean isSpan(int from, int to) {
        return from >= 0 && (to == -1 || to > from);
    }
}
