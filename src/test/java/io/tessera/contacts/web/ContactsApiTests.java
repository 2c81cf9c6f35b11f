package io.tessera.contacts.web;

import static org.assertj.core.api.Assertions.assertThat;

import harbour.Visit;
import io.tessera.contacts.people.Golden;
import io.tessera.contacts.people.NewsOfHygiene;
import io.tessera.testing.TesseraTest;
import io.tessera.testing.TokensOfTests;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;

@Import({TokensOfTests.class, NewsOfHygiene.class})
@TesseraTest(modules = "contacts", webEnvironment = WebEnvironment.RANDOM_PORT)
class ContactsApiTests {

    private static final String PEOPLE = "/api/contacts/people";

    @LocalServerPort
    int port;

    @Autowired
    NewsOfHygiene hygiene;

    @Test
    void findsPeoplePageByPage() {
        var name = "Zy" + UUID.randomUUID().toString().substring(0, 8);
        for (var i = 0; i < 3; i++) {
            hygiene.changed(Golden.golden().named("Ada", name).at(1));
        }

        var first = caller().get(PEOPLE + "?limit=2&q=" + name).json();
        var second = caller().get(PEOPLE + "?limit=2&q=" + name + "&cursor="
                        + first.path("next").asString())
                .json();

        assertThat(first.path("items").size()).isEqualTo(2);
        assertThat(second.path("items").size()).isEqualTo(1);
        assertThat(caller().get(PEOPLE + "?q=other&cursor=" + first.path("next").asString())
                        .status())
                .isEqualTo(400);
    }

    @Test
    void writesListsAndDeletesNotes() {
        var ada = Golden.golden();
        hygiene.changed(ada.at(1));
        var notes = PEOPLE + "/" + ada.id() + "/notes";

        var written = caller().post(notes, "{\"text\": \" Met at the fair \"}");
        var shown = caller().get(PEOPLE + "/" + ada.id()).json();
        var deleted = caller().send("DELETE", written.header("Location").orElseThrow(), BodyPublishers.noBody());

        assertThat(written.status()).isEqualTo(201);
        assertThat(shown.path("notes").path(0).path("text").asString()).isEqualTo("Met at the fair");
        assertThat(shown.path("notes").path(0).path("author").asString()).isEqualTo("test");
        assertThat(shown.path("timeline")
                        .valueStream()
                        .map(entry -> entry.path("kind").asString()))
                .containsExactly("NOTE_ADDED", "CAME_IN");
        assertThat(deleted.status()).isEqualTo(204);
        assertThat(caller().get(notes).json().path("items").size()).isZero();
    }

    @Test
    void refusesEmptyNotesAndNotesAboutNobody() {
        var ada = Golden.golden();
        hygiene.changed(ada.at(1));

        assertThat(caller().post(PEOPLE + "/" + ada.id() + "/notes", "{\"text\": \" \"}")
                        .status())
                .isEqualTo(400);
        assertThat(caller().post(PEOPLE + "/" + UUID.randomUUID() + "/notes", "{\"text\": \"x\"}")
                        .status())
                .isEqualTo(404);
    }

    @Test
    void namesWhoLivesOnOfAMergedPerson() {
        var ada = Golden.golden();
        var augusta = Golden.golden();
        hygiene.changed(ada.at(1));
        hygiene.changed(augusta.at(1));
        hygiene.gone(ada.mergedInto(augusta, 2));

        var answer = caller().get(PEOPLE + "/" + ada.id());

        assertThat(answer.status()).isEqualTo(404);
        assertThat(answer.json().path("mergedInto").asString())
                .isEqualTo(augusta.id().toString());
    }

    @Test
    void showsCompanies() {
        var id = UUID.randomUUID();
        var name = "Zc" + id.toString().substring(0, 8);
        hygiene.company(id, name, 1);

        assertThat(caller().get("/api/contacts/companies?q=" + name)
                        .json()
                        .path("items")
                        .size())
                .isEqualTo(1);
        assertThat(caller().get("/api/contacts/companies/" + id)
                        .json()
                        .path("name")
                        .asString())
                .isEqualTo(name + " GmbH");
        hygiene.companyGone(id, 3);
        hygiene.company(id, name, 2);
        assertThat(caller().get("/api/contacts/companies/" + id).status()).isEqualTo(404);
    }

    @Test
    void listsThePeopleOfACompanyPageByPage() {
        var company = UUID.randomUUID();
        for (var i = 0; i < 3; i++) {
            hygiene.changed(Golden.golden().named("Ada", "Loom").at(1, company));
        }
        hygiene.changed(Golden.golden().named("Ada", "Loom").at(1, UUID.randomUUID()));

        var first = caller().get(PEOPLE + "?limit=2&company=" + company).json();
        var second = caller().get(PEOPLE + "?limit=2&company=" + company + "&cursor="
                        + first.path("next").asString())
                .json();

        assertThat(first.path("items").size()).isEqualTo(2);
        assertThat(second.path("items").size()).isEqualTo(1);
        assertThat(second.path("items").path(0).path("companyId").asString()).isEqualTo(company.toString());
        assertThat(caller().get(PEOPLE + "?q=nobody&company=" + company)
                        .json()
                        .path("items")
                        .size())
                .isZero();
        assertThat(caller().get(PEOPLE + "?company=acme").status()).isEqualTo(400);
    }

    private Visit caller() {
        return Visit.to(port).as(TokensOfTests.ALL);
    }
}
