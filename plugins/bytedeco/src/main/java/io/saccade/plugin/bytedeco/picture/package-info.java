/** Files of pictures: their headers, decoding, transparency and encoding. */
package io.saccade.plugin.bytedeco.picture;
