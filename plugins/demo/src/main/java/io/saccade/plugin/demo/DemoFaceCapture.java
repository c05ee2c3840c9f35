package io.saccade.plugin.demo;

import io.saccade.api.data.Audio;
import io.saccade.api.data.Click;
import io.saccade.api.data.Frame;
import io.saccade.api.data.FrameDraft;
import io.saccade.api.data.Keys;
import io.saccade.api.data.Point;
import io.saccade.api.data.Sample;
import io.saccade.api.spi.Capture;
import io.saccade.api.spi.StageContext;
import io.saccade.plugin.demo.DemoFaceSettings.Head;
import io.saccade.plugin.demo.DemoFaceSettings.LooksAt;
import io.saccade.plugin.demo.person.ClickingHand;
import io.saccade.plugin.demo.person.FaceDrawing;
import io.saccade.plugin.demo.person.HeadHabit;
import io.saccade.plugin.demo.person.Lens;
import io.saccade.plugin.demo.person.Person;
import io.saccade.plugin.demo.person.Pose;
import io.saccade.plugin.demo.person.SensorNoise;
import io.saccade.plugin.demo.person.Timeline;
import io.saccade.plugin.demo.screen.ScreenView;
import io.saccade.plugin.demo.screen.TargetSeeker;
import io.saccade.plugin.demo.voice.VowelVoice;
import java.nio.FloatBuffer;
import java.util.Optional;

/** Films the drawn person. */
final class DemoFaceCapture implements Capture {
    private static final int FRAMES_A_SIGHT = 3;

    private final DemoFaceSettings settings;
    private final StageContext context;
    private final FramePace pace;
    private final Person person;
    private final ClickingHand hand;
    private final FaceDrawing drawing;
    private final Lens lens;
    private final SensorNoise noise;
    private final Optional<TargetSeeker> seeker;

    DemoFaceCapture(DemoFaceSettings settings, StageContext context) {
        this(settings, context, 0);
    }

    /** @param startNanos the time stamp of the first frame */
    DemoFaceCapture(DemoFaceSettings settings, StageContext context, long startNanos) {
        this.settings = settings;
        this.context = context;
        long seed = settings.seed().orElseGet(context::seed);
        pace = new FramePace(settings.fps(), settings.live(), startNanos, context::nanoTime);
        person = new Person(
                settings.look().orElse(seed),
                seed,
                settings.seconds(),
                settings.talking(),
                habit(settings.head()),
                settings.shutSeconds());
        hand = new ClickingHand(person.timeline(), settings.careless(), seed);
        drawing = new FaceDrawing(settings.width(), settings.height(), person.look());
        lens = new Lens(settings.width(), settings.height());
        noise = new SensorNoise(settings.width(), seed);
        seeker = settings.looksAt() == LooksAt.SCREEN
                ? Optional.of(new TargetSeeker(new ScreenView(), settings.head() != Head.STILL, seed))
                : Optional.empty();
    }

    @Override
    public Optional<Sample> read() throws InterruptedException {
        long frame = pace.await();
        if (frame >= settings.frames()) return Optional.empty();
        double seconds = frame / settings.fps();
        if (seeker.isPresent()) return Optional.of(seeking(seeker.get(), frame, seconds));
        Timeline gaze = person.timeline();
        Sample sample = context.sample(pace.stampNanos(frame))
                .with(Keys.TARGET, new Point(gaze.gazeX(seconds), gaze.gazeY(seconds)));
        if (context.wanted(Keys.FRAME)) sample = sample.with(Keys.FRAME, picture(sample, frame, person.pose(seconds)));
        if (settings.talking() && context.wanted(Keys.AUDIO)) sample = sample.with(Keys.AUDIO, sound(frame));
        if (!settings.clicking()) return Optional.of(sample);
        Optional<Click> click = hand.click(seconds, sample.timestampNanos());
        return Optional.of(
                click.isPresent()
                        ? sample.with(Keys.CLICK, click.get()).with(Keys.SCREEN, ClickingHand.SCREEN)
                        : sample);
    }

    /** The person sees ten pictures a second, and looks and leans in every frame. */
    private Sample seeking(TargetSeeker seeking, long frame, double seconds) {
        if (frame % FRAMES_A_SIGHT == 0) seeking.see(seconds);
        TargetSeeker.Posture posture = seeking.at(seconds);
        Sample sample =
                context.sample(pace.stampNanos(frame)).with(Keys.TARGET, new Point(posture.gazeX(), posture.gazeY()));
        if (!context.wanted(Keys.FRAME)) return sample;
        Pose pose = person.aimingPose(seconds, posture.gazeX(), posture.gazeY(), posture.rightCm(), posture.downCm());
        return sample.with(Keys.FRAME, picture(sample, frame, pose));
    }

    private static HeadHabit habit(Head head) {
        return switch (head) {
            case STILL -> HeadHabit.STILL;
            case NATURAL -> HeadHabit.MOVES;
            case LARGE -> HeadHabit.SITS_DOWN_ANEW;
            case ASIDE -> HeadHabit.SITS_ASIDE;
        };
    }

    /** The time stamp of the end of the last frame. */
    long endNanos() {
        return pace.stampNanos(settings.frames());
    }

    private Frame picture(Sample sample, long frame, Pose pose) {
        FrameDraft draft = sample.draft(settings.width(), settings.height(), Frame.Format.BGR8);
        lens.expose(drawing.draw(pose), noise.shot(frame), draft);
        return draft.done();
    }

    /** The speech from the end of the last piece to the next frame. */
    private Audio sound(long frame) {
        VowelVoice voice = person.voice();
        long startNanos = pace.startNanos() + Math.round(voice.position() * 1e9 / VowelVoice.RATE_HZ);
        long end = Math.round((frame + 1) / settings.fps() * VowelVoice.RATE_HZ);
        return new Audio(startNanos, VowelVoice.RATE_HZ, 1, FloatBuffer.wrap(voice.until(end)));
    }

    @Override
    public void close() {
        drawing.close();
    }
}
