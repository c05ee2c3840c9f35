/** A pipeline file becomes a plan that is checked whole before any device, file or model is opened. */
package io.saccade.core.plan;
