/** Turns a pipeline file into a plan, and checks all of it before any device, file or model is opened. */
package io.saccade.core.plan;
