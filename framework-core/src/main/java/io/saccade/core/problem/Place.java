package io.saccade.core.problem;

/**
 * A place in a file or argument, for messages.
 *
 * @param origin the file as the user named it, or another input ({@code --set capture.source=x})
 * @param line from 1; 0 if there are no lines
 * @param column from 1; 0 if there are no lines
 * @param path the keys that lead there, such as {@code models[0].with.threads}; empty for the whole
 */
public record Place(String origin, int line, int column, String path) {
    /** A whole file or argument. */
    public static Place of(String origin) {
        return new Place(origin, 0, 0, "");
    }

    public Place child(String key) {
        return withPath(path.isEmpty() ? key : path + "." + key);
    }

    public Place item(int index) {
        return withPath(path + "[" + index + "]");
    }

    public Place at(int newLine, int newColumn) {
        return new Place(origin, newLine, newColumn, path);
    }

    public Place withPath(String newPath) {
        return new Place(origin, line, column, newPath);
    }

    /** {@code gaze.yaml:7:5: models[0].with.threads}. */
    @Override
    public String toString() {
        String lines = line > 0 ? ":" + line + ":" + column : "";
        return origin + lines + (path.isEmpty() ? "" : ": " + path);
    }
}
