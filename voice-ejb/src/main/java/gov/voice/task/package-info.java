/** What a person owes until it is done. One open task per key: what would be asked twice is asked once. */
package gov.voice.task;
