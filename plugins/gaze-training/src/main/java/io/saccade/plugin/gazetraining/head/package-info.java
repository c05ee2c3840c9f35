/** The place and tilt of the head, and what they change about a look. */
package io.saccade.plugin.gazetraining.head;
