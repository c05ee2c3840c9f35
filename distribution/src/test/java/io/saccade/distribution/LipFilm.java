package io.saccade.distribution;

import static org.bytedeco.opencv.global.opencv_core.CV_8UC3;
import static org.bytedeco.opencv.global.opencv_imgcodecs.imread;
import static org.bytedeco.opencv.global.opencv_imgproc.INTER_AREA;
import static org.bytedeco.opencv.global.opencv_imgproc.rectangle;
import static org.bytedeco.opencv.global.opencv_imgproc.resize;

import java.io.IOException;
import java.nio.file.Path;
import org.bytedeco.ffmpeg.global.avcodec;
import org.bytedeco.ffmpeg.global.avutil;
import org.bytedeco.javacv.FFmpegFrameRecorder;
import org.bytedeco.javacv.OpenCVFrameConverter;
import org.bytedeco.opencv.opencv_core.Mat;
import org.bytedeco.opencv.opencv_core.Rect;
import org.bytedeco.opencv.opencv_core.Scalar;
import org.bytedeco.opencv.opencv_core.Size;

/**
 * A lossless film in which people come and go: one person, nobody, two, one who leaves at the edge, nobody, one again.
 * Each frame can be drawn again bit for bit.
 */
final class LipFilm implements AutoCloseable {
    static final int FPS = 25;

    private static final int WIDTH = 240;
    private static final int HEIGHT = 144;

    /** Each scene takes a sixth of the film. */
    enum Scene {
        ALONE,
        NOBODY,
        TWO,
        LEAVING,
        NOBODY_AGAIN,
        BACK
    }

    private final int frames;
    private final Mat one;
    private final Mat other;

    LipFilm(int frames) {
        this.frames = frames;
        this.one = person("golden/haar/grid_lwbsza-00.png");
        this.other = person("golden/haar/grid_bbaf2n-00.png");
    }

    private static Mat person(String name) {
        try (Mat picture = imread(ReferenceData.path(name).toString());
                Size size = new Size(180, HEIGHT)) {
            Mat person = new Mat();
            resize(picture, person, size, 0, 0, INTER_AREA);
            return person;
        }
    }

    int frames() {
        return frames;
    }

    Scene scene(int number) {
        return Scene.values()[number * Scene.values().length / frames];
    }

    /** A frame's pixels, closed by the caller. */
    Mat draw(int number) {
        int length = frames / Scene.values().length;
        int since = number % length;
        Mat frame = new Mat(HEIGHT, WIDTH, CV_8UC3, new Scalar(70 + number % 50, 90, 60, 0));
        switch (scene(number)) {
            case ALONE, BACK -> put(one, frame, 30 + number % 3, 180);
            case LEAVING -> put(one, frame, 30 + since * (WIDTH - 30) / length, 180);
            case TWO -> {
                put(one, frame, number % 2, 120);
                put(other, frame, 120, 120);
            }
            case NOBODY, NOBODY_AGAIN -> bar(frame, since % WIDTH);
        }
        return frame;
    }

    /** Draws the part that lies within the frame. */
    private static void put(Mat person, Mat frame, int x, int width) {
        int visible = Math.min(width, WIDTH - x);
        int height = width * person.rows() / person.cols();
        if (visible <= 0) return;
        try (Mat scaled = new Mat();
                Size size = new Size(width, height);
                Rect from = new Rect(0, 0, visible, height);
                Rect to = new Rect(x, 0, visible, height)) {
            resize(person, scaled, size, 0, 0, INTER_AREA);
            try (Mat part = scaled.apply(from);
                    Mat place = frame.apply(to)) {
                part.copyTo(place);
            }
        }
    }

    private static void bar(Mat frame, int x) {
        try (Rect where = new Rect(x, 20, Math.min(12, WIDTH - x), 100);
                Scalar white = new Scalar(220, 220, 220, 0)) {
            rectangle(frame, where, white, -1, 8, 0);
        }
    }

    /** Writes the film, without sound. */
    Path make(Path file) throws IOException {
        avutil.av_log_set_level(avutil.AV_LOG_ERROR);
        try (FFmpegFrameRecorder recorder = new FFmpegFrameRecorder(file.toFile(), WIDTH, HEIGHT);
                OpenCVFrameConverter.ToMat converter = new OpenCVFrameConverter.ToMat()) {
            recorder.setFormat("matroska");
            recorder.setVideoCodec(avcodec.AV_CODEC_ID_FFV1);
            recorder.setPixelFormat(avutil.AV_PIX_FMT_BGR0);
            recorder.setFrameRate(FPS);
            recorder.start();
            for (int i = 0; i < frames; i++) {
                try (Mat frame = draw(i)) {
                    recorder.record(converter.convert(frame));
                }
            }
        }
        return file;
    }

    /** Writes speech-like sound of the film's length as a WAV file. */
    Path voice(Path file) throws IOException {
        return VoiceFile.talking(file, (double) frames / FPS);
    }

    @Override
    public void close() {
        one.close();
        other.close();
    }
}
