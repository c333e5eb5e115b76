package org.shanhe.exchange.iati;

import java.io.OutputStream;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.regex.Pattern;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.jspecify.annotations.Nullable;
import org.shanhe.kernel.Money;

/** Elements and attributes of an IATI file, one after the other (活动文件). */
class IatiXml implements AutoCloseable {

    private static final Pattern NO_XML = Pattern
        .compile("[^\\t\\r\\n\\u0020-\\uD7FF\\uE000-\\uFFFD\\x{10000}-\\x{10FFFF}]");

    private final XMLStreamWriter out;

    IatiXml(OutputStream file, Instant now) throws XMLStreamException {
        out = XMLOutputFactory.newInstance().createXMLStreamWriter(file, "UTF-8");
        out.writeStartDocument("UTF-8", "1.0");
        out.writeCharacters("\n");
        open("iati-activities", "version", "2.03", "generated-datetime", time(now));
    }

    static String time(Instant at) {
        return at.truncatedTo(ChronoUnit.SECONDS).toString();
    }

    /** Attributes come as names and values; one without a value is left out. */
    void open(String element, @Nullable Object... attributes) throws XMLStreamException {
        out.writeStartElement(element);
        for (int i = 0; i < attributes.length; i += 2) {
            var value = attributes[i + 1];
            if (value != null) {
                var name = String.valueOf(attributes[i]);
                if (name.equals("xml:lang")) {
                    out.writeAttribute("xml", "http://www.w3.org/XML/1998/namespace", "lang", value.toString());
                }
                else {
                    out.writeAttribute(name, clean(value.toString()));
                }
            }
        }
    }

    void close(String element) throws XMLStreamException {
        out.writeEndElement();
        if (element.equals("iati-activity")) {
            out.writeCharacters("\n");
        }
    }

    void empty(String element, @Nullable Object... attributes) throws XMLStreamException {
        open(element, attributes);
        out.writeEndElement();
    }

    void text(String element, String words) throws XMLStreamException {
        out.writeStartElement(element);
        out.writeCharacters(clean(words));
        out.writeEndElement();
    }

    /** An element that says something in the language of the file. */
    void said(String element, String words, @Nullable Object... attributes) throws XMLStreamException {
        open(element, attributes);
        text("narrative", words);
        out.writeEndElement();
    }

    void money(long fen, LocalDate day) throws XMLStreamException {
        out.writeStartElement("value");
        out.writeAttribute("value-date", day.toString());
        out.writeCharacters(new Money(fen).inYuan());
        out.writeEndElement();
    }

    private static String clean(String words) {
        return NO_XML.matcher(words).replaceAll(" ");
    }

    @Override
    public void close() throws XMLStreamException {
        out.writeEndElement();
        out.writeEndDocument();
        out.flush();
    }

}
