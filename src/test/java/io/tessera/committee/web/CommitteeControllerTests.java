package io.tessera.committee.web;

import static org.assertj.core.api.Assertions.assertThat;

import harbour.Visit;
import io.tessera.contacts.Contact;
import io.tessera.contacts.PeopleUpdated;
import io.tessera.testing.TesseraTest;
import io.tessera.testing.TestEvents;
import io.tessera.testing.TokensOfTests;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Import;

@Import(TokensOfTests.class)
@TesseraTest(
        modules = {"contacts", "committee"},
        webEnvironment = WebEnvironment.RANDOM_PORT)
class CommitteeControllerTests {

    @LocalServerPort
    int port;

    @Autowired
    ApplicationContext context;

    private final UUID ida = UUID.randomUUID();
    private final UUID acme = UUID.randomUUID();

    @Test
    void showsARoleWithTheWordsThatDecided() {
        meet("Head of Procurement");

        var answer = caller().get("/api/committee/people/" + ida).json();

        assertThat(answer.path("seniority").asString()).isEqualTo("DIRECTOR");
        assertThat(answer.path("words").path(1).asString()).isEqualTo("Procurement");
    }

    @Test
    void showsTheCommitteeOfACompanyAndItsGaps() {
        meet("Head of Procurement");

        var answer = caller().get("/api/committee/companies/" + acme).json();

        assertThat(answer.path("roles").path(0).path("role").asString()).isEqualTo("DECISION_MAKER");
        assertThat(answer.path("roles")
                        .path(0)
                        .path("people")
                        .path(0)
                        .path("lastName")
                        .asString())
                .isEqualTo("Berg");
        assertThat(answer.path("missing").valueStream().map(role -> role.asString()))
                .containsExactly("APPROVER", "INFLUENCER", "USER");
    }

    @Test
    void showsThatAllRolesAreMissingWhereNobodyTakesPart() {
        meet("Intern");

        var answer = caller().get("/api/committee/companies/" + acme);

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.json().path("roles").size()).isZero();
        assertThat(answer.json().path("missing").valueStream().map(role -> role.asString()))
                .containsExactly("DECISION_MAKER", "APPROVER", "INFLUENCER", "USER");
    }

    @Test
    void knowsNobodyElse() {
        assertThat(caller().get("/api/committee/people/" + ida).status()).isEqualTo(404);
        assertThat(caller().get("/api/committee/companies/" + acme).status()).isEqualTo(404);
        assertThat(caller().get("/api/committee/people/no-id").status()).isEqualTo(400);
    }

    private void meet(String title) {
        var person = new Contact(
                ida, 1, "Ida", "Berg", title, acme, "Acme", null, null, null, null, null, null, null, null, List.of());
        TestEvents.in(context).publishAndSettle(new PeopleUpdated(List.of(person)));
    }

    private Visit caller() {
        return Visit.to(port).as(TokensOfTests.ALL);
    }
}
