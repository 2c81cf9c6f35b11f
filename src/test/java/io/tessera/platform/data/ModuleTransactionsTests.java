package io.tessera.platform.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tessera.testing.TesseraTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@TesseraTest(modules = {"hygiene", "contacts"})
class ModuleTransactionsTests {

    @Autowired
    ModuleTransactions transactions;

    @Autowired
    JdbcClient jdbc;

    @Test
    void runUnderTheModulesRole() {
        var role = transactions.call(
                "hygiene",
                () -> jdbc.sql("select current_user").query(String.class).single());

        assertThat(role).endsWith("_hygiene");
    }

    @Test
    void knowTheCurrentModuleInsideOnly() {
        var module = transactions.call("contacts", CurrentModule::require);

        assertThat(module).isEqualTo("contacts");
        assertThat(CurrentModule.get()).isEmpty();
    }

    @Test
    void giveTheOuterModuleBackAfterAnInnerTransaction() {
        transactions.run("contacts", () -> {
            var inner = transactions.call("hygiene", CurrentModule::require);

            assertThat(inner).isEqualTo("hygiene");
            assertThat(CurrentModule.require()).isEqualTo("contacts");
            assertThat(jdbc.sql("select current_user").query(String.class).single())
                    .endsWith("_contacts");
        });
    }

    @Test
    void refuseModulesThatDoNotRunHere() {
        assertThatThrownBy(() -> transactions.run("scoring", () -> {})).isInstanceOf(NoModuleException.class);
    }
}
