/** Pages of administrators: settings, health, dated classes and lists. */
package gov.voice.web.admin;
