package gov.voice.it;

import java.io.File;
import org.assertj.core.api.Assertions;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.importer.ZipImporter;
import org.jboss.shrinkwrap.api.spec.JavaArchive;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.extension.ExtendWith;

/** A test inside Payara Micro, with the WAR as it is built, against a real PostgreSQL and a real mail server. */
@ExtendWith(ArquillianExtension.class)
public abstract class ContainerTest {

    /** The product's WAR, with the tests beside it. */
    @Deployment
    public static WebArchive product() {
        JavaArchive tests = ShrinkWrap.create(JavaArchive.class, "tests.jar")
                .addPackages(true, path -> !path.get().contains("OutsideWorld"), "gov.voice.it")
                .addAsManifestResource("it/web-fragment.xml", "web-fragment.xml")
                .addPackages(true, Assertions.class.getPackage().getName().replace(".api", ""));
        return ShrinkWrap.create(ZipImporter.class, "voice.war")
                .importFrom(new File(System.getProperty("it.war")))
                .as(WebArchive.class)
                .addAsLibrary(tests);
    }
}
