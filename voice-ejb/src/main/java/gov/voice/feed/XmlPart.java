package gov.voice.feed;

import com.fasterxml.aalto.stax.InputFactoryImpl;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** Walks through one XML part of a workbook, forward only. Knows no document types and nothing outside of the part. */
final class XmlPart implements Closeable {
    private static final XMLInputFactory FACTORY = factory();

    private final InputStream stream;
    private final XMLStreamReader xml;

    XmlPart(InputStream stream) throws XMLStreamException {
        this.stream = stream;
        this.xml = FACTORY.createXMLStreamReader(stream);
    }

    private static XMLInputFactory factory() {
        XMLInputFactory factory = new InputFactoryImpl();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, false);
        return factory;
    }

    /** Goes to the next begin of an element of one of these names; false where there is none. */
    boolean toStartOf(String... names) throws XMLStreamException {
        List<String> wanted = List.of(names);
        while (xml.hasNext()) {
            if (xml.next() == XMLStreamConstants.START_ELEMENT && wanted.contains(xml.getLocalName())) {
                return true;
            }
        }
        return false;
    }

    /** The next begin or end of an element; {@link XMLStreamConstants#END_DOCUMENT} at the end. */
    int nextTag() throws XMLStreamException {
        while (xml.hasNext()) {
            int event = xml.next();
            if (event == XMLStreamConstants.START_ELEMENT || event == XMLStreamConstants.END_ELEMENT) {
                return event;
            }
        }
        return XMLStreamConstants.END_DOCUMENT;
    }

    String name() {
        return xml.getLocalName();
    }

    boolean isAt(String name) {
        return xml.getLocalName().equals(name);
    }

    /** An attribute without a namespace; empty where it is missing. */
    String attribute(String name) {
        String value = xml.getAttributeValue(null, name);
        return value == null ? "" : value;
    }

    /** An attribute of one of two namespaces, the older and the strict one; empty where it is missing. */
    String attribute(String namespace, String otherNamespace, String name) {
        String value = xml.getAttributeValue(namespace, name);
        return value != null ? value : attributeOf(otherNamespace, name);
    }

    private String attributeOf(String namespace, String name) {
        String value = xml.getAttributeValue(namespace, name);
        return value == null ? "" : value;
    }

    /**
     * Appends the text up to the end of the element it stands in; what lies deeper is passed over.
     *
     * @return false where it would be longer than a cell may be
     */
    boolean textInto(StringBuilder text) throws XMLStreamException {
        int depth = 1;
        while (depth > 0) {
            int event = xml.next();
            if (event == XMLStreamConstants.START_ELEMENT) {
                depth++;
            } else if (event == XMLStreamConstants.END_ELEMENT) {
                depth--;
            } else if (depth == 1 && xml.hasText() && event != XMLStreamConstants.COMMENT) {
                if (text.length() + xml.getTextLength() > CellText.LONGEST) {
                    return false;
                }
                text.append(xml.getTextCharacters(), xml.getTextStart(), xml.getTextLength());
            }
        }
        return true;
    }

    @Override
    public void close() throws IOException {
        try {
            xml.close();
        } catch (XMLStreamException e) {
            throw new IOException(e);
        } finally {
            stream.close();
        }
    }
}
