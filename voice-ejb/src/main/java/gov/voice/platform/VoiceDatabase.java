package gov.voice.platform;

import jakarta.annotation.sql.DataSourceDefinition;
import jakarta.ejb.Singleton;

/**
 * The one data source, defined by the application so that the same artifact runs on every server; its values are
 * settings. Every statement is prepared at once, so that its plan can be kept: with policies on every table, planning is what
 * takes the time. The validation class is named by the server's own documentation for PostgreSQL.
 *
 * <p>An enterprise bean with nothing to do: in an EJB module of an EAR the server looks for the definition on components
 * only, and would not find it on a plain class.
 */
@Singleton
@DataSourceDefinition(
        name = VoiceDatabase.NAME,
        className = "org.postgresql.ds.PGSimpleDataSource",
        url = "${MPCONFIG=voice.db.url:jdbc:postgresql://localhost:5432/voice?currentSchema=voice,public}",
        user = "${MPCONFIG=voice.db.user:voice_app}",
        password = "${MPCONFIG=voice.db.password:}",
        minPoolSize = 2,
        maxPoolSize = 24,
        properties = {
            "prepareThreshold=1",
            // The database tells whole rows with an error; they would stand in the log.
            "logServerErrorDetail=false",
            "fish.payara.is-connection-validation-required=true",
            "fish.payara.connection-validation-method=custom-validation",
            "fish.payara.validation-classname=org.glassfish.api.jdbc.validation.PostgresConnectionValidation"
        })
public class VoiceDatabase {
    /** JNDI name, within the application. */
    public static final String NAME = "java:app/jdbc/voice";
}
