/** Where things stand in a case, for a reader: composes facts, words and notices. Writes nothing. */
package gov.voice.standing;
