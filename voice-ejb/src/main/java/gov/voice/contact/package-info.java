/**
 * One call, mail, letter or visit. Most end without a case, and most of those with a count that holds nothing personal.
 * What is typed is a draft in the database from the first seconds on, so that it outlives the page, the session and the
 * server.
 */
package gov.voice.contact;
