package io.tessera.hygiene.matching;

import static io.tessera.hygiene.matching.MatchingDsl.given;
import static io.tessera.hygiene.testing.RecordBuilder.row;
import static org.assertj.core.api.Assertions.assertThat;

import io.tessera.hygiene.testing.RandomRecords;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

class ClusteringTests {

    @Test
    void joinsEqualAddressesOfOneName() {
        given(
                        row(2).named("John", "Smith").email("john@acme.com"),
                        row(3).named("JOHN", "SMITH").email("John@Acme.com "))
                .whenMatched()
                .then("2 3");
    }

    @Test
    void keepsTwoHundredPeopleOfOneAddressApart() {
        given(IntStream.range(0, 200)
                        .mapToObj(i -> row(2 + i)
                                .named("Given" + word(i), "Family" + word(i))
                                .email("info@acme.com"))
                        .toList())
                .whenMatched()
                .thenPeople(200);
    }

    @Test
    void keepsTwoHundredNamesakesByFamilyOfOneSwitchboardApart() {
        given(IntStream.range(0, 200)
                        .mapToObj(i ->
                                row(2 + i).named("Given" + word(i), "Smith").phone("+49301234567"))
                        .toList())
                .whenMatched()
                .thenPeople(200);
    }

    private static String word(int number) {
        return new StringBuilder("x")
                .append("bcdfghklmnprstvw".charAt(number / 16))
                .append("bcdfghklmnprstvw".charAt(number % 16))
                .toString();
    }

    @Test
    void joinsNicknamesInitialsAndMissingNamesBesideAnAddress() {
        given(
                        row(2).named("Robert", "Smith").email("r@acme.com"),
                        row(3).named("Bob", "Smith").email("r@acme.com"),
                        row(4).named("R.", "Smith").email("r@acme.com"),
                        row(5).email("r@acme.com"))
                .whenMatched()
                .then("2 3 4 5");
    }

    @Test
    void toleratesNamesTheWrongWayRound() {
        given(
                        row(2).named("John", "Smith").email("j@acme.com"),
                        row(3).named("Smith", "John").email("j@acme.com"))
                .whenMatched()
                .then("2 3");
        given(
                        row(2).named("John", "Smith").phone("+49301234567"),
                        row(3).named("Smith", "John").phone("+49301234567"))
                .whenMatched()
                .then("2 3");
        given(
                        row(2).named("John", "Smith").domain("acme.com"),
                        row(3).named("Smith", "John").domain("acme.com"))
                .whenMatched()
                .then("2 3");
    }

    @Test
    void leavesAnInitialBetweenTwoPeopleAlone() {
        given(
                        row(2).named("John", "Smith").email("smith@acme.com"),
                        row(3).named("Jane", "Smith").email("smith@acme.com"),
                        row(4).named("J.", "Smith").email("smith@acme.com"))
                .whenMatched()
                .then("2", "3", "4");
    }

    @Test
    void leavesAnInitialBetweenTwoPeopleAloneOverDifferentKeys() {
        given(
                        row(2).named("John", "Smith").email("smith@acme.com"),
                        row(3).named("Jane", "Smith").phone("+49301234567"),
                        row(4).named("J.", "Smith").email("smith@acme.com").phone("+49301234567"))
                .whenMatched()
                .then("2", "3", "4");
    }

    @Test
    void joinsTheOthersWhereOneIsUnsure() {
        given(
                        row(2).named("Robert", "Smith").email("smith@acme.com"),
                        row(3).named("Bob", "Smith").email("smith@acme.com"),
                        row(4).named("Jane", "Smith").email("smith@acme.com"),
                        row(5).email("smith@acme.com"))
                .whenMatched()
                .then("2 3", "4", "5");
    }

    @Test
    void doesNotJoinByNumberWithoutNames() {
        given(
                        row(2).named("John", "Smith").phone("+49301234567"),
                        row(3).email("x@y.com").phone("+49301234567"))
                .whenMatched()
                .then("2", "3");
    }

    @Test
    void joinsByNumberWithAgreeingNames() {
        given(
                        row(2).named("Robert", "Smith").phone("+49301234567"),
                        row(3).named("Rob", "Smith").phone("+49301234567"))
                .whenMatched()
                .then("2 3");
    }

    @Test
    void joinsByNameAtTheCompanysDomain() {
        given(
                        row(2).named("John", "Smith").email("john@acme.com"),
                        row(3).named("John", "Smith").domain("https://www.acme.com/about"),
                        row(4).named("John", "Smith").domain("globex.com"))
                .whenMatched()
                .then("2 3", "4");
    }

    @Test
    void takesNoFreeProviderForACompany() {
        given(
                        row(2).named("John", "Smith").email("john1@gmail.com"),
                        row(3).named("John", "Smith").email("john2@gmail.com"))
                .whenMatched()
                .then("2", "3");
    }

    @Test
    void joinsFromRecordToRecord() {
        given(
                        row(2).named("John", "Smith").email("a@gmail.com"),
                        row(3).named("John", "Smith").email("a@gmail.com").phone("+49301234567"),
                        row(4).named("John", "Smith").phone("+49301234567"))
                .whenMatched()
                .then("2 3 4");
    }

    @Test
    void tellsFatherAndSonApart() {
        given(
                        row(2).called("John Smith Jr.").phone("+49301234567"),
                        row(3).called("John Smith Sr.").phone("+49301234567"))
                .whenMatched()
                .then("2", "3");
    }

    @Test
    void joinsInACrowdOnlyEqualNames() {
        var crowd = IntStream.range(0, 70)
                .mapToObj(i ->
                        row(10 + i).named("Given" + word(i), "Family" + word(i)).email("info@acme.com"))
                .collect(Collectors.toCollection(ArrayList::new));
        crowd.add(row(2).named("Robert", "Smith").email("info@acme.com"));
        crowd.add(row(3).named("Robert", "Smith").email("info@acme.com"));
        crowd.add(row(4).named("Bob", "Smith").email("info@acme.com"));
        assertThat(given(crowd).whenMatched().clusters()).contains("2 3", "4").hasSize(72);
    }

    @Test
    void keepsWhatPeopleSplitApart() {
        given(
                        row(2).named("John", "Smith").email("j@acme.com"),
                        row(3).named("John", "Smith").email("j@acme.com"))
                .andSplit(split(Map.of(row(2).id(), 0, row(3).id(), 1)))
                .whenMatched()
                .then("2", "3");
    }

    @Test
    void leavesARecordAloneThatBelongsToBothSidesOfASplit() {
        given(
                        row(2).named("John", "Smith").email("j@acme.com"),
                        row(3).named("John", "Smith").email("j@acme.com"),
                        row(4).named("John", "Smith").email("j@acme.com"))
                .andSplit(split(Map.of(row(2).id(), 0, row(3).id(), 1)))
                .whenMatched()
                .then("2", "3", "4");
    }

    private static Split split(Map<UUID, Integer> parts) {
        return Split.of(new UUID(1, 1), Instant.EPOCH, parts, Map.of());
    }

    @RepeatedTest(50)
    void doesNotDependOnTheOrderOfArrival() {
        var seed = new Random().nextLong();
        var random = new Random(seed);
        var records = given(new RandomRecords(seed).of(5 + random.nextInt(60), 3))
                .andSplit(split(Map.of(
                        row(2).id(), 0, row(3).id(), 1, row(4).ofImport(2).id(), 0)));

        var inOrder = records.whenMatched();

        assertThat(records.whenMatchedShuffled(random.nextLong()))
                .as("seed %d", seed)
                .isEqualTo(inOrder);
    }
}
