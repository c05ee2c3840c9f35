package io.saccade.plugin.videocapture.camera;

import static org.bytedeco.ffmpeg.global.avutil.av_frame_alloc;
import static org.bytedeco.ffmpeg.global.avutil.av_frame_free;
import static org.bytedeco.ffmpeg.global.avutil.av_frame_move_ref;
import static org.bytedeco.ffmpeg.global.avutil.av_frame_unref;

import io.saccade.api.spi.InvalidInputException;
import io.saccade.plugin.videocapture.media.CameraInput;
import io.saccade.plugin.videocapture.media.MediaFile;
import io.saccade.plugin.videocapture.media.StreamDecoder;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.LongSupplier;
import org.bytedeco.ffmpeg.avutil.AVFrame;
import org.jspecify.annotations.Nullable;

/**
 * Reads a camera on its own daemon thread. A driver may block forever once its camera is unplugged, and nothing can
 * interrupt it. Callers therefore wait here, in Java, with a timeout. A stuck thread is abandoned; it frees its memory
 * if the driver ever returns.
 */
final class CameraThread implements AutoCloseable {
    private final CameraInput input;
    private final LongSupplier clock;
    private final Duration patience;
    private final Lock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private final AVFrame newest = av_frame_alloc();
    private boolean open;
    private boolean fresh;
    private boolean stopped;
    private boolean over;
    private long arrived;
    private @Nullable Throwable failure;

    /** Starts the thread. */
    CameraThread(CameraInput input, LongSupplier clock, Duration patience) {
        this.input = input;
        this.clock = clock;
        this.patience = patience;
        Thread thread = new Thread(this::run, input.name());
        thread.setDaemon(true);
        thread.start();
    }

    /** Waits until the camera is open. */
    void awaitOpen() throws IOException, InterruptedException {
        lock.lockInterruptibly();
        try {
            long left = patience.toNanos();
            while (!open && failure == null && left > 0) left = changed.awaitNanos(left);
            rethrow();
            if (!open) throw new InvalidInputException(silent("did not open within "));
        } finally {
            lock.unlock();
        }
    }

    /** Waits for the next picture, moves it into {@code target}, and returns its arrival time in nanoseconds. */
    long take(AVFrame target) throws IOException, InterruptedException {
        lock.lockInterruptibly();
        try {
            long left = patience.toNanos();
            while (!fresh && failure == null && left > 0) left = changed.awaitNanos(left);
            if (!fresh) rethrow();
            if (!fresh) throw new InvalidInputException(silent("has sent no picture for "));
            av_frame_move_ref(target, newest);
            fresh = false;
            return arrived;
        } finally {
            lock.unlock();
        }
    }

    private String silent(String what) {
        return "%s %s%.0f s: check that it is plugged in and that no other program uses it"
                .formatted(input.name(), what, patience.toMillis() / 1e3);
    }

    private void rethrow() throws IOException {
        if (failure == null) return;
        String sentence = String.valueOf(failure.getMessage());
        throw failure instanceof InvalidInputException
                ? new InvalidInputException(sentence, failure)
                : new IOException(sentence, failure);
    }

    private void run() {
        AVFrame picture = av_frame_alloc();
        try (StreamDecoder decoder =
                StreamDecoder.of(MediaFile.openDevice(input, () -> Cameras.missing(input.name())))) {
            set(() -> open = true);
            while (decoder.next(picture)) {
                if (!offer(picture)) return;
            }
            throw new InvalidInputException(input.name() + " has stopped: plug it in again and start again");
        } catch (IOException | RuntimeException | LinkageError e) {
            set(() -> failure = e);
        } finally {
            av_frame_free(picture);
            set(this::ended);
        }
    }

    /** Replaces a picture that was not taken. Returns false when the camera is closed. */
    private boolean offer(AVFrame picture) {
        lock.lock();
        try {
            if (stopped) return false;
            av_frame_unref(newest);
            av_frame_move_ref(newest, picture);
            arrived = clock.getAsLong();
            fresh = true;
            changed.signalAll();
            return true;
        } finally {
            lock.unlock();
        }
    }

    private void set(Runnable change) {
        lock.lock();
        try {
            change.run();
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    private void ended() {
        over = true;
        if (stopped) av_frame_free(newest);
    }

    @Override
    public void close() {
        set(() -> {
            if (stopped) return;
            stopped = true;
            if (over) av_frame_free(newest);
        });
    }
}
