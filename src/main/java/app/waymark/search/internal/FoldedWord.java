package app.waymark.search.internal;

/**
 * A word of a text as it is compared.
 *
 * @param word in lower case, without umlauts and accents
 * @param from where it begins in the text
 * @param to behind its last sign
 */
record FoldedWord(String word, int from, int to) {}
