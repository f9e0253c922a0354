/** The words that may leave the office: dated versions per code and language, approved by someone other than their author. */
package gov.voice.notice.template;
