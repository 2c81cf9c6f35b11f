package io.tessera.discovery.sampleworld;

import java.io.IOException;
import java.io.Writer;

/** One row of the file, filled anew for each. */
final class SampleRow {

    static final String HEADER =
            "First Name,Last Name,Full Name,Job Title,Company,Website,Email,Phone,LinkedIn URL,City,Country,Industry,Employees\n";

    String first = "";
    String last = "";
    String full = "";
    String title = "";
    String company = "";
    String website = "";
    String email = "";
    String phone = "";
    String linkedin = "";
    String city = "";
    String country = "";
    String industry = "";
    String employees = "";

    private final StringBuilder line = new StringBuilder(400);

    void clear() {
        first = last = full =
                title = company = website = email = phone = linkedin = city = country = industry = employees = "";
    }

    void writeTo(Writer out) throws IOException {
        line.setLength(0);
        cell(first);
        cell(last);
        cell(full);
        cell(title);
        cell(company);
        cell(website);
        cell(email);
        cell(phone);
        cell(linkedin);
        cell(city);
        cell(country);
        cell(industry);
        cell(employees);
        line.setCharAt(line.length() - 1, '\n');
        out.append(line);
    }

    private void cell(String value) {
        if (value.indexOf(',') < 0 && value.indexOf('"') < 0) {
            line.append(value).append(',');
        } else {
            line.append('"').append(value.replace("\"", "\"\"")).append("\",");
        }
    }
}
