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
 * Loads the native libraries and sets them up once per process: OpenCV gives the same results on every machine, FFmpeg
 * writes to the log, and libtorch uses one thread. {@link Mats} loads OpenCV itself. Each library is loaded on demand,
 * so a pipeline pays only for those it uses.
 */
public final class Natives {
    /** System property for the number of OpenCV's threads. */
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
     * Loads and sets up OpenCV. The first call takes a second or two, later calls no time.
     *
     * @throws NativesException when it can't be loaded, with the folder, the reason and the remedy
     */
    public static void load() {
        OPENCV.load();
    }

    /**
     * Loads and sets up FFmpeg. The first call takes a fraction of a second, later calls no time.
     *
     * @throws NativesException when it can't be loaded, with the folder, the reason and the remedy
     */
    public static void loadFfmpeg() {
        FFMPEG.load();
    }

    /**
     * Loads and sets up libtorch, with one thread by default. The first call takes about a second, later calls no time;
     * the first call on a machine takes some seconds more, to unpack 360 MB.
     *
     * @throws NativesException when it can't be loaded, with the folder, the reason and the remedy
     */
    public static void loadTorch() {
        TORCH.load();
    }

    /**
     * Returns a file of OpenCV's Haar cascades, such as {@code haarcascade_eye.xml}. Unpacks it once into JavaCPP's
     * cache, where later runs find it; creates no temporary file.
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
        OPENCV.load(); // also sets JavaCPP's cache folder
        try {
            return Loader.cacheResource(url).toPath();
        } catch (IOException e) {
            throw new UncheckedIOException(
                    "could not unpack " + file + " into JavaCPP's cache; is " + "the home folder writable?", e);
        }
    }

    private static void setUpOpenCv() {
        Loader.load(opencv_imgproc.class);
        // With more threads the detector returns the same boxes in a varying order, and its threads compete with the
        // pipeline's.
        opencv_core.setNumThreads(Integer.getInteger(OPENCV_THREADS, 1));
        // IPP changes filtered pixels by 1, and not every build has it: ARM's can't.
        opencv_core.setUseIPP(false);
    }

    private static void setUpTorch() {
        Loader.load(torch.class);
        // By default both start a thread per core, and the two thread pools slow each other down 80-fold.
        torch.set_num_threads(1);
        openblas.blas_set_num_threads(1);
    }

    private static void setUpFfmpeg() {
        // Loads all libraries for reading and writing films, so that the first frame does not wait for them.
        Loader.load(avformat.class);
        Loader.load(swscale.class);
        Loader.load(swresample.class);
        avutil.av_log_set_level(avutil.AV_LOG_WARNING);
        FfmpegLog.install();
    }
}
