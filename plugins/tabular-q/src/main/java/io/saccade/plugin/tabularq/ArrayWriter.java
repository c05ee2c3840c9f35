package io.saccade.plugin.tabularq;

import java.io.Closeable;
import java.io.IOException;

/** Writes a file of numbers, row by row. */
interface ArrayWriter extends Closeable {
    void put(double value) throws IOException;
}
