package io.saccade.plugin.onnxruntime;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Detects by their first bytes files of other formats that were given as ONNX models.
 *
 * @param matches tests the file's first bytes
 * @param sentence says what the file is and what to do; follows the file's name
 */
record ForeignFormat(Predicate<Start> matches, String sentence) {
    /** Number of bytes needed for detection. */
    static final int START_BYTES = 4096;

    private static final String UNPACK = "; unpack it, and give the .onnx file in it";
    private static final String EXPORT = "; export the network to ONNX with torch.onnx.export";
    private static final String CONVERT = "; convert it to ONNX, for example with tf2onnx";
    private static final String OTHER = "; give an ONNX model (.onnx)";

    private static final List<ForeignFormat> FORMATS = List.of(
            starting("version https://git-lfs", "is a git-lfs pointer: git lfs pull fetches the network itself"),
            new ForeignFormat(Start::isHtml, "is an HTML page, not a network; download the file itself, not its page"),
            starting("<", "is an XML file" + OTHER),
            new ForeignFormat(
                    start -> start.begins("PK\3\4") && start.text().contains("data.pkl"), "is a PyTorch file" + EXPORT),
            new ForeignFormat(
                    start -> start.begins("PK\3\4") && start.text().contains("config.json"),
                    "is a Keras file" + CONVERT),
            starting("PK\3\4", "is a zip archive" + UNPACK),
            new ForeignFormat(
                    start -> start.at(0) == 0x80 && start.at(1) >= 2 && start.at(1) <= 5,
                    "is a Python pickle, as PyTorch wrote them" + EXPORT),
            starting("\u0089HDF", "is an HDF5 file, as Keras writes them" + CONVERT),
            new ForeignFormat(start -> start.has(4, "TFL3"), "is a TensorFlow Lite model" + CONVERT),
            new ForeignFormat(
                    start -> start.has(4, "ORTM"),
                    "is a model in ONNX Runtime's own format; name it .ort, or export .onnx"),
            new ForeignFormat(Start::isSafetensors, "is a safetensors file, which has weights but no network" + EXPORT),
            starting("GGUF", "is a GGUF file, for llama.cpp" + OTHER),
            starting("\u0093NUMPY", "is a NumPy array" + OTHER),
            starting("\u001f\u008b", "is a gzip archive" + UNPACK),
            starting("BZh", "is a bzip2 archive" + UNPACK),
            starting("7z\u00bc\u00af", "is a 7-Zip archive" + UNPACK),
            starting("\u00fd7zXZ", "is an xz archive" + UNPACK),
            starting("(\u00b5/\u00fd", "is a zstd archive" + UNPACK),
            starting("Rar!", "is a RAR archive" + UNPACK),
            new ForeignFormat(start -> start.has(257, "ustar"), "is a tar archive" + UNPACK),
            starting("\u0089PNG", "is a PNG picture" + OTHER),
            starting("\u00ff\u00d8\u00ff", "is a JPEG picture" + OTHER),
            starting("%PDF", "is a PDF file" + OTHER),
            starting("\u007fELF", "is a program or a library" + OTHER),
            new ForeignFormat(Start::isZero, "is filled with zeros; download or copy it again"),
            new ForeignFormat(Start::isText, "is a text file" + OTHER));

    /** The sentence for a file with these first bytes; empty when it may be ONNX. */
    static Optional<String> of(byte... start) {
        Start begin = new Start(start, new String(start, StandardCharsets.ISO_8859_1));
        return FORMATS.stream()
                .filter(format -> format.matches.test(begin))
                .map(ForeignFormat::sentence)
                .findFirst();
    }

    private static ForeignFormat starting(String bytes, String sentence) {
        return new ForeignFormat(start -> start.begins(bytes), sentence);
    }

    /**
     * @param bytes the file's first bytes
     * @param text the same in ISO 8859-1
     */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    record Start(byte[] bytes, String text) {
        boolean begins(String prefix) {
            return has(0, prefix);
        }

        boolean has(int offset, String part) {
            return text.startsWith(part, offset);
        }

        int at(int index) {
            return index < bytes.length ? bytes[index] & 0xff : -1;
        }

        boolean isHtml() {
            String head = text.substring(0, Math.min(text.length(), 1000)).toLowerCase(Locale.ROOT);
            return text.stripLeading().startsWith("<") && (head.contains("<html") || head.contains("<!doctype html"));
        }

        /** A safetensors file starts with the length of its JSON header, then the header. */
        boolean isSafetensors() {
            return has(8, "{\"") && at(6) == 0 && at(7) == 0;
        }

        boolean isZero() {
            return bytes.length > 0 && text.chars().allMatch(c -> c == 0);
        }

        /** Protobuf has control characters within the first bytes; text has none. */
        boolean isText() {
            int[] first = text.chars().limit(256).toArray();
            return first.length > 0
                    && Arrays.stream(first).allMatch(c -> c >= ' ' || c == '\n' || c == '\r' || c == '\t');
        }
    }
}
