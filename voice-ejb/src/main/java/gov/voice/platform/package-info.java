/** What every aggregate stands on: the database session, settings, the clock, the answers a service may give. */
package gov.voice.platform;
