/**
 * Tests of single stages. {@link io.saccade.testkit.StageHarness} opens one stage and feeds or reads it;
 * {@link io.saccade.testkit.StageContract} tests all rules for stages.
 */
package io.saccade.testkit;
