@org.jspecify.annotations.NullMarked
package io.saccade.plugin.onnxgaze.drift;
