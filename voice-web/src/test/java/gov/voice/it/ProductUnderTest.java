package gov.voice.it;

import java.io.File;
import org.assertj.core.api.Assertions;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.importer.ZipImporter;
import org.jboss.shrinkwrap.api.spec.JavaArchive;
import org.jboss.shrinkwrap.api.spec.WebArchive;

/** What all container tests run in, deployed once for all of them (see {@code arquillian.xml}). */
public final class ProductUnderTest {
    private ProductUnderTest() {}

    /** The product's WAR, with the tests beside it. */
    @Deployment
    public static WebArchive product() {
        JavaArchive tests = ShrinkWrap.create(JavaArchive.class, "tests.jar")
                .addPackages(
                        true,
                        path -> !path.get().contains("OutsideWorld")
                                && !path.get().contains("ProductUnderTest"),
                        "gov.voice.it")
                .addAsManifestResource("it/web-fragment.xml", "web-fragment.xml")
                .addPackages(true, Assertions.class.getPackage().getName().replace(".api", ""));
        return ShrinkWrap.create(ZipImporter.class, "voice.war")
                .importFrom(new File(System.getProperty("it.war")))
                .as(WebArchive.class)
                .addAsLibrary(tests);
    }
}
