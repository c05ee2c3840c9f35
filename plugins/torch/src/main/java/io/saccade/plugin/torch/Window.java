package io.saccade.plugin.torch;

/**
 * How a convolution moves over a picture, in pixels.
 *
 * @param height of the kernel
 * @param width of the kernel
 * @param strideDown from one row of the output to the next
 * @param strideRight from one column of the output to the next
 * @param paddingDown rows of zeros above, and as many below
 * @param paddingRight columns of zeros to the left, and as many to the right
 */
public record Window(int height, int width, int strideDown, int strideRight, int paddingDown, int paddingRight) {
    public Window {
        if (height < 1 || width < 1 || strideDown < 1 || strideRight < 1 || paddingDown < 0 || paddingRight < 0) {
            throw new IllegalArgumentException("a window must have a size, move on, and not shrink the picture");
        }
    }

    /** A square kernel that moves by one pixel, over the picture alone. */
    public static Window of(int size) {
        return new Window(size, size, 1, 1, 0, 0);
    }

    public Window stride(int both) {
        return stride(both, both);
    }

    public Window stride(int down, int right) {
        return new Window(height, width, down, right, paddingDown, paddingRight);
    }

    public Window padding(int both) {
        return new Window(height, width, strideDown, strideRight, both, both);
    }

    long[] kernel() {
        return new long[] {height, width};
    }

    long[] strides() {
        return new long[] {strideDown, strideRight};
    }

    long[] padding() {
        return new long[] {paddingDown, paddingRight};
    }

    /** As ONNX wants it: top, left, bottom, right. */
    long[] pads() {
        return new long[] {paddingDown, paddingRight, paddingDown, paddingRight};
    }
}
