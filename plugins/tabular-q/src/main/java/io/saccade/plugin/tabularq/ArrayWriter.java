package io.saccade.plugin.tabularq;

import java.io.Closeable;
import java.io.IOException;

/** A file of numbers being written, row after row. */
interface ArrayWriter extends Closeable {
    void put(double value) throws IOException;
}
