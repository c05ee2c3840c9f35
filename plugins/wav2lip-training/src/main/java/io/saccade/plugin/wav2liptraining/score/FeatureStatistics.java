package io.saccade.plugin.wav2liptraining.score;

import io.saccade.api.spi.InvalidInputException;
import io.saccade.plugin.bytedeco.Natives;
import io.saccade.plugin.torch.NamedTensor;
import io.saccade.plugin.torch.Tensors;
import io.saccade.plugin.wav2liptraining.network.NumpyArchive;
import java.io.IOException;
import java.nio.DoubleBuffer;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.bytedeco.javacpp.PointerScope;
import org.bytedeco.pytorch.MemoryFormatOptional;
import org.bytedeco.pytorch.Scalar;
import org.bytedeco.pytorch.T_TensorTensor_T;
import org.bytedeco.pytorch.Tensor;
import org.bytedeco.pytorch.TensorOptions;
import org.bytedeco.pytorch.global.torch;

/**
 * The features of many pictures as a normal distribution.
 *
 * @param mean mean of each feature
 * @param covariance covariance of each pair of features, row by row
 */
@SuppressWarnings("ArrayRecordComponent") // instances are never compared
record FeatureStatistics(double[] mean, double[] covariance) {
    private static final String MEAN = "mu";
    private static final String COVARIANCE = "sigma";

    /**
     * Reads a file written by {@link #write} or by pytorch-fid.
     *
     * @throws IOException when the file has another format, or its features come from another network
     */
    static FeatureStatistics read(Path file, int length) throws IOException {
        Map<String, NumpyArchive.Array> arrays = NumpyArchive.read(file);
        NumpyArchive.Array mean = arrays.get(MEAN);
        NumpyArchive.Array covariance = arrays.get(COVARIANCE);
        if (mean == null || covariance == null) {
            throw new InvalidInputException(
                    file + " has no 'mu' and 'sigma'; make it with 'statistics' in another run");
        }
        if (mean.values().length != length || covariance.values().length != length * length) {
            throw new InvalidInputException(file + " has " + mean.values().length + " features, but the network has "
                    + length + "; both must come from the same network");
        }
        return new FeatureStatistics(wide(mean.values()), wide(covariance.values()));
    }

    private static double[] wide(float[] values) {
        double[] wide = new double[values.length];
        for (int i = 0; i < values.length; i++) wide[i] = values[i];
        return wide;
    }

    void write(Path file) throws IOException {
        Natives.loadTorch();
        try (PointerScope scope = new PointerScope()) {
            NumpyArchive.write(
                    file,
                    List.of(
                            new NamedTensor(MEAN, Tensors.of(narrow(mean), mean.length), false),
                            new NamedTensor(
                                    COVARIANCE, Tensors.of(narrow(covariance), mean.length, mean.length), false)));
        }
    }

    private static float[] narrow(double[] values) {
        float[] narrow = new float[values.length];
        for (int i = 0; i < values.length; i++) narrow[i] = (float) values[i];
        return narrow;
    }

    /** Returns the squared Fréchet distance, the usual definition: |m1 - m2|² + tr(S1 + S2 - 2 (S1 S2)^½). */
    double distance(FeatureStatistics other) {
        double means = 0;
        double traces = 0;
        for (int i = 0; i < mean.length; i++) {
            means += (mean[i] - other.mean[i]) * (mean[i] - other.mean[i]);
            traces += covariance[i * mean.length + i] + other.covariance[i * mean.length + i];
        }
        return means + traces - 2 * commonTrace(other);
    }

    /**
     * Returns tr((S1 S2)^½), computed from the symmetric matrix S1^½ S2 S1^½, which has the same eigenvalues as S1 S2.
     */
    private double commonTrace(FeatureStatistics other) {
        Natives.loadTorch();
        Scalar none = new Scalar(0.0);
        try (PointerScope scope = new PointerScope()) {
            T_TensorTensor_T parts = torch.linalg_eigh(tensor(covariance));
            Tensor roots = parts.get0().clamp_min(none).sqrt();
            Tensor axes = parts.get1();
            Tensor root = axes.mul(roots).matmul(axes.t());
            Tensor both = root.matmul(tensor(other.covariance)).matmul(root);
            return torch.linalg_eigvalsh(both).clamp_min(none).sqrt().sum().item_double();
        } finally {
            none.close();
        }
    }

    private Tensor tensor(double[] values) {
        Tensor tensor = torch.empty(
                new long[] {mean.length, mean.length},
                new TensorOptions(torch.ScalarType.Double),
                new MemoryFormatOptional());
        tensor.<DoubleBuffer>createBuffer().put(values);
        return tensor;
    }
}
