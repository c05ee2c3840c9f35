package io.saccade.plugin.robotcursor;

/** Shows a part of the screen enlarged. One thread calls it; it may close by itself. */
interface Magnifier extends AutoCloseable {
    /** Takes a picture of the part, and then opens above it. */
    void open(Magnified place);

    /** Whether it is open: not closed here, nor by itself because the pointer was stopped. */
    boolean isOpen();

    /** Closes the window. When it returns, a click reaches what was below. */
    void hide();

    /** Releases it at the end. */
    @Override
    void close();
}
