/**
 * The persons that cases are about: names and numbers as claimed, each with its source, and the matches that tie one
 * record to the cases of all offices. A person is the alleged offender until a conviction.
 */
package gov.voice.subject;
