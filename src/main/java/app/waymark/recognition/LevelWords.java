package app.waymark.recognition;

import app.waymark.skill.Phrase;

/**
 * What a level meant when a badge was asked for it, in all languages of its framework.
 *
 * @param framework what the framework was called
 * @param skill what the skill was called
 * @param meaning what the level meant, may be silent
 * @param level which level it is
 * @param top the highest level there is
 */
public record LevelWords(Phrase framework, Phrase skill, Phrase meaning, int level, int top) {}
