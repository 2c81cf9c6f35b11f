package io.tessera.privacy;

import io.tessera.hygiene.PersonErasureTraced;
import io.tessera.platform.data.ModuleTransactions;
import io.tessera.platform.identifiers.KeyedHashes;
import io.tessera.platform.modules.ModuleDescriptor;
import io.tessera.platform.modules.ModuleNames;
import io.tessera.privacy.erasure.Erasure;
import io.tessera.privacy.erasure.ErasureProgress;
import io.tessera.privacy.erasure.ErasureSubject;
import io.tessera.privacy.erasure.RequestErasure;
import io.tessera.privacy.erasure.WatchErasures;
import io.tessera.privacy.suppression.Identifier;
import io.tessera.testing.PublishedEvents;
import io.tessera.testing.TestEvents;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What tests of privacy do, in its own words. */
public final class PrivacyDsl {

    private final ApplicationContext context;
    private final KeyedHashes hashes;

    private PrivacyDsl(ApplicationContext context) {
        this.context = context;
        this.hashes = context.getBean(KeyedHashes.class);
    }

    /** Speaks to a running module. */
    public static PrivacyDsl in(ApplicationContext context) {
        return new PrivacyDsl(context);
    }

    /** An address, as it is known. */
    public Identifier email(String address) {
        return new Identifier(hashes.email(address), IdentifierKind.EMAIL);
    }

    /** A number in E.164 form, as it is known. */
    public Identifier phone(String number) {
        return new Identifier(hashes.phone(number), IdentifierKind.PHONE);
    }

    /** Somebody asks that the owner of an address or number be forgotten. */
    public Erasure asksToForget(Identifier whose) {
        return asksToForget(new ErasureSubject.Owner(whose));
    }

    /** Somebody asks that a person be forgotten. */
    public Erasure asksToForget(ErasureSubject whom) {
        return context.getBean(RequestErasure.class).request(whom, "test");
    }

    /** Hygiene tells what it knows of the person. */
    public void traces(Erasure erasure, Identifier... theirs) {
        TestEvents.in(context)
                .publishAndSettle(new PersonErasureTraced(
                        erasure.id(),
                        1,
                        Set.of(UUID.randomUUID()),
                        Set.of(UUID.randomUUID()),
                        ids(IdentifierKind.EMAIL, theirs),
                        ids(IdentifierKind.PHONE, theirs)));
    }

    private static Set<UUID> ids(IdentifierKind kind, Identifier... theirs) {
        return Set.of(Arrays.stream(theirs)
                .filter(one -> one.kind() == kind)
                .map(Identifier::id)
                .toArray(UUID[]::new));
    }

    /** Modules say that they have deleted. */
    public void acknowledges(ErasureAcknowledged... words) {
        TestEvents.in(context).publishAndSettle((Object[]) words);
    }

    /** How far an erasure has come. */
    public ErasureProgress progress(Erasure erasure) {
        return context.getBean(WatchErasures.class).find(erasure.id()).orElseThrow();
    }

    /** The modules that hold personal data. */
    public static List<String> holders() {
        return ModuleNames.descriptors().stream()
                .filter(ModuleDescriptor::holdsPersonalData)
                .map(ModuleDescriptor::name)
                .toList();
    }

    /** All that was told of some identifiers, in the order of telling. */
    public List<Suppression> toldOf(Identifier... whom) {
        var ids = Arrays.stream(whom).map(Identifier::id).toList();
        return context.getBean(PublishedEvents.class).of(SuppressionsChanged.class).stream()
                .flatMap(event -> event.items().stream())
                .filter(fact -> ids.contains(fact.aggregateId()))
                .toList();
    }

    /** Looks for a text in every table of the schema, the outbox too, as a grep would. */
    public long mentions(String text) {
        return context.getBean(ModuleTransactions.class).call("privacy", () -> {
            var jdbc = context.getBean(JdbcClient.class);
            return jdbc.sql("""
                    select table_name from information_schema.tables
                    where table_schema = 'privacy' and table_type = 'BASE TABLE'
                      and has_table_privilege(format('%I.%I', table_schema, table_name), 'select')
                    """).query(String.class).list().stream()
                    .mapToLong(table -> jdbc.sql(
                                    "select count(*) from privacy.%s t where t::text ilike :text".formatted(table))
                            .param("text", "%" + text + "%")
                            .query(Long.class)
                            .single())
                    .sum();
        });
    }
}
