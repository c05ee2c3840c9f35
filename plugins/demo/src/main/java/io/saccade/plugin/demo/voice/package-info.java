/** Vowels as sound and as mouths. */
package io.saccade.plugin.demo.voice;
