package io.saccade.plugin.haareyecapture;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import javax.sound.sampled.AudioFormat;
import javax.sound.sampled.AudioSystem;
import javax.sound.sampled.LineUnavailableException;
import javax.sound.sampled.SourceDataLine;

/** Plays two tones, falling for a pause and rising for its end, on a thread of its own. */
final class PauseTones implements PauseSound {
    private static final float RATE_HZ = 22_050;
    private static final AudioFormat FORMAT = new AudioFormat(RATE_HZ, 16, 1, true, false);
    private static final double TONE_SECONDS = .15;
    private static final double FADE_SECONDS = .02;
    private static final double LOW_HZ = 440;
    private static final double HIGH_HZ = 660;
    private static final double LOUDNESS = .4 * Short.MAX_VALUE;

    private final Consumer<String> notice;
    private final ExecutorService player = Executors.newSingleThreadExecutor(task -> {
        Thread thread = new Thread(task, "pause-sound");
        thread.setDaemon(true);
        return thread;
    });
    private boolean told;

    private PauseTones(Consumer<String> notice) {
        this.notice = notice;
    }

    /** @param notice receives one sentence if this computer can't play sounds */
    static PauseTones playing(Consumer<String> notice) {
        return new PauseTones(notice);
    }

    @Override
    public void tell(boolean paused) {
        byte[] tones = tones(paused);
        player.execute(() -> play(tones));
    }

    private void play(byte[] tones) {
        try (SourceDataLine line = AudioSystem.getSourceDataLine(FORMAT)) {
            line.open(FORMAT);
            line.start();
            line.write(tones, 0, tones.length);
            line.drain();
        } catch (LineUnavailableException | IllegalArgumentException | SecurityException e) {
            if (told) return;
            told = true;
            notice.accept("the sound of a pause can't be played (" + e.getMessage()
                    + "); connect a loudspeaker, or set eyes-closed.sound=false");
        }
    }

    /** Signed 16-bit samples, little endian. */
    static byte[] tones(boolean paused) {
        int each = (int) (RATE_HZ * TONE_SECONDS);
        byte[] bytes = new byte[2 * 2 * each];
        for (int i = 0; i < 2 * each; i++) {
            boolean high = i < each == paused;
            double seconds = i % each / (double) RATE_HZ;
            double fade = Math.min(1, Math.min(seconds, TONE_SECONDS - seconds) / FADE_SECONDS);
            short value = (short) (LOUDNESS * fade * Math.sin(2 * Math.PI * (high ? HIGH_HZ : LOW_HZ) * seconds));
            bytes[2 * i] = (byte) value;
            bytes[2 * i + 1] = (byte) (value >> 8);
        }
        return bytes;
    }

    /** Lets a sound that has begun end. */
    @Override
    public void close() {
        player.shutdown();
    }
}
