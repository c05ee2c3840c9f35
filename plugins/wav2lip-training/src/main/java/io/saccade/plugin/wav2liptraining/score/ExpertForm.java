package io.saccade.plugin.wav2liptraining.score;

import io.saccade.plugin.onnxruntime.OnnxModel;
import io.saccade.plugin.wav2lip.MelSpectrogram;
import io.saccade.plugin.wav2liptraining.SyncScoreSettings;
import io.saccade.plugin.wav2liptraining.talkers.Cropper;
import io.saccade.plugin.wav2liptraining.talkers.FaceCropper;
import io.saccade.plugin.wav2liptraining.talkers.TalkerWindow;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The input format of an expert: five frames of a face and the 200 ms of audio that start with them. */
enum ExpertForm {
    /**
     * Experts of the trainer {@code sync-expert}: lower halves of faces, 0..1, ordered by frame, then channel; mel
     * columns.
     */
    TAUGHT(TalkerWindow.SIDE, TalkerWindow.SIDE / 2, 255, TalkerWindow.BANDS, TalkerWindow.COLUMNS) {
        @Override
        long[] lipsShape(int windows) {
            return new long[] {windows, 3 * TalkerWindow.FRAMES, side() - firstRow(), side()};
        }

        @Override
        int place(int frame, int channel) {
            return 3 * frame + channel;
        }

        @Override
        int column(int frame) {
            return TalkerWindow.column(frame);
        }

        @Override
        Hearing hearing(MelSpectrogram.Columns columns) {
            return Hearing.mel(columns);
        }

        @Override
        Cropper cropper(SyncScoreSettings settings) {
            return new FaceCropper(settings.pads(), settings.smooth());
        }

        @Override
        public String toString() {
            return "an expert of the trainer sync-expert";
        }
    },

    /** SyncNet v2: whole faces, 0..255, ordered by channel, then frame; cepstral coefficients. */
    SYNCNET(SyncNetCropper.SIDE, 0, 1, CepstrumBasis.COEFFICIENTS, 20) {
        @Override
        long[] lipsShape(int windows) {
            return new long[] {windows, 3, TalkerWindow.FRAMES, side(), side()};
        }

        @Override
        int place(int frame, int channel) {
            return TalkerWindow.FRAMES * channel + frame;
        }

        @Override
        int column(int frame) {
            return 4 * frame;
        }

        @Override
        Hearing hearing(MelSpectrogram.Columns columns) {
            return new Cepstrum(columns);
        }

        @Override
        Cropper cropper(SyncScoreSettings settings) {
            return new SyncNetCropper(settings.wholeFrame() ? 0 : SyncNetCropper.MARGIN, settings.smooth());
        }

        @Override
        public String toString() {
            return "SyncNet v2";
        }
    };

    private static final int SAMPLES_A_FRAME = MelSpectrogram.SAMPLE_RATE_HZ / TalkerWindow.FPS;

    private final int side;
    private final int firstRow;
    private final float white;
    private final int bands;
    private final int columns;

    ExpertForm(int side, int firstRow, float white, int bands, int columns) {
        this.side = side;
        this.firstRow = firstRow;
        this.white = white;
        this.bands = bands;
        this.columns = columns;
    }

    /** Finds the form from a network's input shapes. */
    static Optional<ExpertForm> of(OnnxModel model) {
        if (model.inputs().size() != 2 || model.outputs().size() != 2) return Optional.empty();
        return Arrays.stream(values())
                .filter(form -> model.inputs().get(0).fits(form.soundShape(ExpertNetwork.SIZE)))
                .filter(form -> model.inputs().get(1).fits(form.lipsShape(ExpertNetwork.SIZE)))
                .findFirst();
    }

    /** Side of a face in pixels. */
    int side() {
        return side;
    }

    /** The first row of a face that the network gets. */
    int firstRow() {
        return firstRow;
    }

    /** The divisor of pixel values: 255 maps them to 0..1, 1 leaves them. */
    float white() {
        return white;
    }

    /** Values per column of audio. */
    int bands() {
        return bands;
    }

    /** Columns per 200 ms. */
    int columns() {
        return columns;
    }

    long[] soundShape(int windows) {
        return new long[] {windows, 1, bands, columns};
    }

    abstract long[] lipsShape(int windows);

    /** Returns the index of the plane for one channel of a frame. */
    abstract int place(int frame, int channel);

    /** Returns the column of audio at which a frame starts. */
    abstract int column(int frame);

    abstract Hearing hearing(MelSpectrogram.Columns columns);

    abstract Cropper cropper(SyncScoreSettings settings);

    /**
     * Returns how many frames after the first must also show a face. SyncNet's own evaluation drops the last window of
     * each film, hence one more.
     */
    int following() {
        return this == SYNCNET ? TalkerWindow.FRAMES : TalkerWindow.FRAMES - 1;
    }

    /**
     * Returns how many audio samples must have arrived before the window of a frame is evaluated, in addition to its
     * columns.
     */
    long samples(int start) {
        return this == SYNCNET ? (start + following() + 1L) * SAMPLES_A_FRAME : 0;
    }

    /** Whether audio beyond a film's ends counts as zero, and not as unknown. */
    boolean hasZerosBeyond() {
        return this == SYNCNET;
    }

    /** Lists the known input formats, for messages. */
    static String known() {
        List<String> all = Arrays.stream(values())
                .map(form -> form + " (sound " + text(form.soundShape(0)) + ", lips " + text(form.lipsShape(0)) + ")")
                .toList();
        return String.join(" or ", all);
    }

    private static String text(long... shape) {
        return Arrays.toString(shape).replaceFirst("0", "n").replace(" ", "");
    }
}
