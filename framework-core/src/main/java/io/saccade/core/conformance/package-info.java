/**
 * Tests whether the stages of a plugin keep the rules of the API. Each stage runs on the real engine, between a source of
 * made-up samples and a recorder, and a probe around it notes what it does.
 */
package io.saccade.core.conformance;
