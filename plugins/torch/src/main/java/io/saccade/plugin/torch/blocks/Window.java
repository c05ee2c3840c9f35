package io.saccade.plugin.torch.blocks;

/**
 * The kernel, stride and padding of a convolution, in pixels.
 *
 * @param height of the kernel
 * @param width of the kernel
 * @param strideDown from one row of the output to the next
 * @param strideRight from one column of the output to the next
 * @param paddingDown rows of zeros at the top, and as many at the bottom
 * @param paddingRight columns of zeros at the left, and as many at the right
 */
public record Window(int height, int width, int strideDown, int strideRight, int paddingDown, int paddingRight) {
    public Window {
        if (height < 1 || width < 1 || strideDown < 1 || strideRight < 1 || paddingDown < 0 || paddingRight < 0) {
            throw new IllegalArgumentException(
                    "a window's height, width and strides must be 1 or more, and its padding 0 or more");
        }
    }

    /** A square kernel with a stride of 1 and no padding. */
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

    /** Returns ONNX's order: top, left, bottom, right. */
    long[] pads() {
        return new long[] {paddingDown, paddingRight, paddingDown, paddingRight};
    }
}
