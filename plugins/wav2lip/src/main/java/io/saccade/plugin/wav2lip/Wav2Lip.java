package io.saccade.plugin.wav2lip;

import io.saccade.api.data.Audio;
import io.saccade.api.data.Frame;
import io.saccade.api.data.Keys;
import io.saccade.api.data.Sample;
import io.saccade.api.spi.InvalidInputException;
import io.saccade.api.spi.Model;
import io.saccade.api.spi.StageContext;
import io.saccade.plugin.onnxruntime.OnnxException;
import io.saccade.plugin.wav2lip.Wav2LipSettings.Blend;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Optional;
import java.util.Queue;
import org.jspecify.annotations.Nullable;

/**
 * Draws lips that match the sound. It holds a frame until the boxes of the next frames, which its averaged box needs,
 * the faces of the next 200 ms, and its 200 ms of sound have arrived, and then until a batch is full. All queues are
 * bounded for any film. Frames without a face, and those past the end of the sound, are emitted unchanged.
 */
final class Wav2Lip implements Model {
    /** A voice ends when no sound has come for this long. */
    private static final long LONGEST_DELAY_NANOS = 250_000_000;

    private final Wav2LipSettings settings;
    private final StageContext context;
    private final Optional<FaceBox> fixedBox;
    private final BoxSmoother smoother;
    private final LipBatch batch;
    private final VoiceAccount account;
    private final Optional<FaceWatch> watch;
    private final Queue<Pending> pending = new ArrayDeque<>();
    private @Nullable Voice voice;
    private Optional<Integer> segment = Optional.empty();
    private int width;
    private int height;
    private boolean ended;

    Wav2Lip(Wav2LipSettings settings, StageContext context, LipBatch batch) {
        this.settings = settings;
        this.context = context;
        this.batch = batch;
        this.fixedBox = settings.fixedBox();
        this.smoother = new BoxSmoother(settings.smooth());
        this.account = new VoiceAccount(context);
        this.watch = settings.blend() == Blend.SOFT ? Optional.of(new FaceWatch(context)) : Optional.empty();
    }

    @Override
    public void process(Sample sample, Emitter out) throws IOException, OnnxException {
        Frame picture = sample.need(Keys.FRAME);
        beginFilm(sample.get(Keys.SEGMENT), picture);
        listen(sample.need(Keys.AUDIO), sample.timestampNanos()); // before anything can fail, so that no sound is lost
        if (fixedBox.isPresent()) requireInside(fixedBox.get(), picture);
        out.hold(sample);
        long moment = sample.timestampNanos() + settings.audioOffsetNanos();
        Pending frame = new Pending(sample, voice, voice == null ? 0 : voice.columnAt(moment));
        pending.add(frame);
        look(frame);
        advance(out);
    }

    /** Starts a new film, with a new voice. Boxes of frames of different sizes are not averaged. */
    private void beginFilm(Optional<Integer> film, Frame picture) throws IOException {
        if (!film.equals(segment)) {
            segment = film;
            endStretch();
            endVoice();
        }
        if (picture.width() != width || picture.height() != height) endStretch();
        width = picture.width();
        height = picture.height();
    }

    private void endStretch() {
        smoother.endStretch();
        watch.ifPresent(FaceWatch::end);
    }

    private void listen(Audio audio, long momentNanos) throws IOException {
        if (audio.length() > 0) {
            if (voice == null || !voice.goesOnWith(audio)) {
                endVoice();
                voice = new Voice(audio, momentNanos);
            }
            voice.add(audio);
        }
        if (voice != null && momentNanos - voice.endNanos() > LONGEST_DELAY_NANOS) endVoice();
    }

    private void endVoice() throws IOException {
        if (voice == null || voice.isOver()) return;
        voice.end();
        account.add(voice, segment.isPresent());
    }

    private void look(Pending frame) {
        Frame picture = frame.sample().need(Keys.FRAME);
        Optional<FaceBox> box = fixedBox.isPresent()
                ? fixedBox
                : frame.sample().get(Keys.FACE).flatMap(face -> FaceBox.around(face, settings.pads(), picture));
        account.addFrame(box.isPresent());
        if (box.isEmpty()) {
            smoother.endStretch();
            frame.settle(null);
            frame.place(null, 0);
            watch.ifPresent(watching -> watching.none(frame.sample().timestampNanos()));
            return;
        }
        if (watch.isPresent()) watch.get().look(frame, box.get());
        else frame.place(null, 1);
        if (fixedBox.isEmpty()) {
            smoother.add(box.get(), frame::settle);
        } else {
            frame.settle(box.get());
        }
    }

    private static void requireInside(FaceBox box, Frame picture) throws InvalidInputException {
        if (box.bottom() <= picture.height() && box.right() <= picture.width()) return;
        throw new InvalidInputException(
                "'box' [%d, %d, %d, %d] (top, bottom, left, right) does not lie inside the frames, which are %dx%d"
                        .formatted(
                                box.top(), box.bottom(), box.left(), box.right(), picture.width(), picture.height()));
    }

    private void advance(Emitter out) throws OnnxException {
        for (Pending head = pending.peek(); head != null && head.isReady(); head = pending.peek()) {
            answer(pending.remove(), out);
        }
        Pending oldest = pending.peek();
        Voice heard = oldest == null ? voice : oldest.voice();
        if (heard != null && batch.isEmpty()) heard.forgetBefore(oldest == null ? Long.MAX_VALUE : oldest.column());
    }

    private void answer(Pending frame, Emitter out) throws OnnxException {
        Voice heard = frame.voice();
        FacePlace where = frame.where();
        long chunk = heard == null ? Voice.PAST : heard.chunkAt(frame.column());
        if (heard != null && chunk == Voice.PAST && settings.blend() == Blend.HARD) {
            out.drop(frame.sample());
            endFilm();
        } else if (heard == null || chunk == Voice.PAST) {
            batch.run(out); // no face will come for some time
            batch.keep(frame.sample(), out);
        } else if (where == null) {
            batch.keep(frame.sample(), out);
        } else {
            batch.draw(frame.sample(), where, heard, chunk, out);
        }
    }

    /** Ends the run with the voice, unless more films follow. */
    private void endFilm() {
        if (segment.isPresent()) return;
        if (!ended) context.end("the voice has ended, and with 'blend: hard' the film ends with it");
        ended = true;
    }

    @Override
    public void flush(Emitter out) throws IOException, OnnxException {
        try {
            endVoice();
        } finally { // even if the voice is unusable, emit the frames that wait for it
            endStretch();
            advance(out);
            batch.run(out);
        }
        account.tell();
        watch.ifPresent(FaceWatch::tell);
    }

    @Override
    public void close() {
        if (voice != null) voice.close();
    }
}
