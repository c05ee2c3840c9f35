/** Labels eyes with mouse clicks, stores them as collections, and reads collections. */
package io.saccade.plugin.clickrecorder;
