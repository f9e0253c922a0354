/**
 * Files that other systems send: received whole, read row by row, matched to subjects, told as facts. Reading is pure
 * and knows no database; the import is set-based SQL in one transaction; every row has exactly one outcome.
 */
package gov.voice.feed;
