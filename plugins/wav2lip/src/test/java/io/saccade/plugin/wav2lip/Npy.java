package io.saccade.plugin.wav2lip;

import io.saccade.api.files.NumpyArray;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;

/** Reads NumPy arrays in C order. */
final class Npy {
    private Npy() {}

    /** Reads the bytes of a .npy file's values. */
    static ByteBuffer read(Path file) throws IOException {
        return NumpyArray.read(file).bytes();
    }

    static float[] floats(Path file) throws IOException {
        return NumpyArray.read(file).floats();
    }

    /** Reads an array of a .npz file. */
    static float[] floats(Path file, String name) throws IOException {
        return NumpyArray.readArchive(file).get(name).floats();
    }
}
