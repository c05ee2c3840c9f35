/** What several stages do with pictures: squares, extents, frames of labels, refusals. */
package io.saccade.plugin.linedrawing.picture;
