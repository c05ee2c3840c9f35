/** A person who works at the screen: what it sees there, where it looks, and how it leans to correct. */
package io.saccade.plugin.demo.screen;
