package io.saccade.plugin.wav2liptraining;

import io.saccade.plugin.onnxruntime.OnnxModel;
import io.saccade.plugin.wav2lip.MelSpectrogram;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** In which form an expert sees five frames of a face and hears the fifth of a second that begins with them. */
enum ExpertForm {
    /** Of the trainer {@code sync-expert}: lower halves, 0..1, frame after frame, and mel columns. */
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

    /** Of SyncNet v2: whole faces, 0..255, colour after colour, and cepstral coefficients. */
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

    /** The form that a network's inputs tell. */
    static Optional<ExpertForm> of(OnnxModel model) {
        if (model.inputs().size() != 2 || model.outputs().size() != 2) return Optional.empty();
        return Arrays.stream(values())
                .filter(form -> model.inputs().get(0).fits(form.soundShape(ExpertNetwork.SIZE)))
                .filter(form -> model.inputs().get(1).fits(form.lipsShape(ExpertNetwork.SIZE)))
                .findFirst();
    }

    /** Of faces, in pixels. */
    int side() {
        return side;
    }

    /** The row of a face from which on it is seen. */
    int firstRow() {
        return firstRow;
    }

    /** What a value of 255 in a picture is divided by. */
    float white() {
        return white;
    }

    /** Values in a column of sound. */
    int bands() {
        return bands;
    }

    /** Columns in a fifth of a second. */
    int columns() {
        return columns;
    }

    long[] soundShape(int windows) {
        return new long[] {windows, 1, bands, columns};
    }

    abstract long[] lipsShape(int windows);

    /** Which of the planes of its lips one colour of a frame is. */
    abstract int place(int frame, int channel);

    /** The column of sound at which a frame begins. */
    abstract int column(int frame);

    abstract Hearing hearing(MelSpectrogram.Columns columns);

    abstract Cropper cropper(SyncScoreSettings settings);

    /** Frames after the first that must show a face too: SyncNet's own measure leaves out each film's last window. */
    int following() {
        return this == SYNCNET ? TalkerWindow.FRAMES : TalkerWindow.FRAMES - 1;
    }

    /** How much must have been heard for the window that begins with a frame, beside its columns. */
    long samples(int start) {
        return this == SYNCNET ? (start + following() + 1L) * SAMPLES_A_FRAME : 0;
    }

    /** Whether sound is taken to be zero beyond a film's ends, and not to be unknown. */
    boolean hasZerosBeyond() {
        return this == SYNCNET;
    }

    /** The inputs that are known, for messages. */
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
