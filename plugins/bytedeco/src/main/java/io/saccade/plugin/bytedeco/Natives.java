package io.saccade.plugin.bytedeco;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URL;
import java.nio.file.Path;
import java.util.Map;
import org.bytedeco.ffmpeg.global.avformat;
import org.bytedeco.ffmpeg.global.avutil;
import org.bytedeco.ffmpeg.global.swresample;
import org.bytedeco.ffmpeg.global.swscale;
import org.bytedeco.javacpp.Loader;
import org.bytedeco.openblas.global.openblas;
import org.bytedeco.opencv.global.opencv_core;
import org.bytedeco.opencv.global.opencv_imgproc;
import org.bytedeco.opencv.opencv_core.Mat;
import org.bytedeco.pytorch.global.torch;

/**
 * The native libraries, set up once for the whole process: OpenCV computes the same on every machine, FFmpeg
 * speaks through the log, and libtorch keeps to one thread. {@link Mats} loads OpenCV by itself. Each loads when
 * it is asked for, so a pipeline pays only for what it uses.
 */
public final class Natives {
    /** How many threads OpenCV may use. */
    public static final String OPENCV_THREADS = "saccade.opencv.threads";

    private static final int OPENBLAS_MIB = 100;
    private static final NativeLibrary OPENCV =
            new NativeLibrary("OpenCV", Map.of("opencv-", 42, "openblas-", OPENBLAS_MIB), Natives::setUpOpenCv);
    private static final NativeLibrary FFMPEG =
            new NativeLibrary("FFmpeg", Map.of("ffmpeg-", 65), Natives::setUpFfmpeg);
    private static final NativeLibrary TORCH =
            new NativeLibrary("libtorch", Map.of("pytorch-", 350, "openblas-", OPENBLAS_MIB), Natives::setUpTorch);

    private Natives() {}

    /**
     * Loads and sets up OpenCV. Costs a second or two the first time, nothing after.
     *
     * @throws NativesException where it can't be loaded, with the folder, the reason and the remedy
     */
    public static void load() {
        OPENCV.load();
    }

    /**
     * Loads and sets up FFmpeg. Costs a fraction of a second the first time, nothing after.
     *
     * @throws NativesException where it can't be loaded, with the folder, the reason and the remedy
     */
    public static void loadFfmpeg() {
        FFMPEG.load();
    }

    /**
     * Loads and sets up libtorch, with one thread until somebody asks for more. Costs about a second the first
     * time, nothing after; the very first time on a machine some seconds more, to unpack 360 MB.
     *
     * @throws NativesException where it can't be loaded, with the folder, the reason and the remedy
     */
    public static void loadTorch() {
        TORCH.load();
    }

    /**
     * A file of OpenCV's Haar cascades, such as {@code haarcascade_eye.xml}: unpacked once into JavaCPP's
     * cache, where it stays for the next start; no temporary file.
     *
     * @throws IllegalArgumentException when OpenCV ships no such cascade
     */
    public static Path haarCascade(String file) {
        String resource = "org/bytedeco/opencv/" + Loader.getPlatform() + "/share/opencv4/haarcascades/" + file;
        URL url = Mat.class.getClassLoader().getResource(resource);
        if (url == null) {
            throw new IllegalArgumentException("OpenCV ships no Haar cascade " + file + " (looked for " + resource
                    + "): is the bytedeco plugin built for this platform, " + Loader.getPlatform() + "?");
        }
        OPENCV.load(); // which also settles where JavaCPP unpacks to
        try {
            return Loader.cacheResource(url).toPath();
        } catch (IOException e) {
            throw new UncheckedIOException(
                    "could not unpack " + file + " into JavaCPP's cache; is " + "the home folder writable?", e);
        }
    }

    private static void setUpOpenCv() {
        Loader.load(opencv_imgproc.class);
        // With more threads the detector gives the same boxes in another order from run to run, and
        // its threads get in the way of the pipeline's own.
        opencv_core.setNumThreads(Integer.getInteger(OPENCV_THREADS, 1));
        // IPP changes filtered pixels by 1; some builds have it, the one for ARM can't.
        opencv_core.setUseIPP(false);
    }

    private static void setUpTorch() {
        Loader.load(torch.class);
        // Both would start a thread a core each, and these two crowds slow one another down 80-fold.
        torch.set_num_threads(1);
        openblas.blas_set_num_threads(1);
    }

    private static void setUpFfmpeg() {
        // All that reading and writing films takes, so that the first frame does not wait for it.
        Loader.load(avformat.class);
        Loader.load(swscale.class);
        Loader.load(swresample.class);
        avutil.av_log_set_level(avutil.AV_LOG_WARNING);
        FfmpegLog.install();
    }
}
