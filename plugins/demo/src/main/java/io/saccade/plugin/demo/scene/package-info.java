/** Landscapes and loose shapes to photograph. */
package io.saccade.plugin.demo.scene;
