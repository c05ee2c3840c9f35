/**
 * {@link io.saccade.testkit.StageHarness} opens one stage and feeds or reads it; {@link
 * io.saccade.testkit.StageContract} holds it to every rule that a stage can break.
 */
package io.saccade.testkit;
