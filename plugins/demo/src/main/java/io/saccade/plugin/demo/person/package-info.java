/** A person before a camera: the face, its movements, what they look at, and the camera's lens and noise. */
package io.saccade.plugin.demo.person;
