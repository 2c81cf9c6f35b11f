import io.tessera.committee.titles.TitleReader;
import io.tessera.platform.identifiers.EmailAddresses;
import io.tessera.verification.domains.DomainKnowledge;
import io.tessera.verification.domains.DomainList;
import io.tessera.verification.judgement.EmailJudge;
import io.tessera.verification.judgement.MailHostEvidence;
import io.tessera.verification.judgement.PhoneJudge;
import io.tessera.verification.syntax.SyntaxProfile;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Consumer;

/** Judges made-up addresses, numbers and titles in one thread and prints the rate by the thread's own CPU time. */
public class Judges {

    private static final int MANY = 1_000_000;
    private static final String[] TITLES = {
        "Head of %s Marketing", "VP %s Sales", "%s Software Engineer", "Geschäftsführer %s", "Leiter Einkauf %s",
        "Director of %s Operations", "Assistant to the CEO %s", "Responsable %s Achats", "CTO, %s", "Ninja %s"
    };

    public static void main(String[] args) {
        var rounds = Integer.parseInt(args[0]);
        var random = new Random(42);
        var addresses = new ArrayList<String>(MANY);
        var numbers = new ArrayList<String>(MANY / 5);
        var titles = new ArrayList<String>(MANY / 5);
        for (var i = 0; i < MANY; i++) {
            addresses.add("first" + random.nextInt(5_000) + ".last" + i + "@" + domain(random));
        }
        for (var i = 0; i < MANY / 5; i++) {
            numbers.add(random.nextBoolean() ? "+4915" + (100_000_000 + i) : "+1415" + (2_000_000 + i));
            titles.add(TITLES[random.nextInt(TITLES.length)].formatted("area" + random.nextInt(50_000)));
        }
        var phones = new PhoneJudge();
        for (var round = 1; round <= rounds; round++) {
            var judge = new EmailJudge(SyntaxProfile.SMTP, new DomainKnowledge(DomainList.empty()));
            measure("addresses (120,000 domains, none known before)", addresses, address ->
                    judge.judge(EmailAddresses.normalise(address), MailHostEvidence.NOT_ASKED));
            measure("numbers", numbers, phones::judge);
            var reader = new TitleReader();
            measure("titles (most read for the first time)", titles, reader::read);
        }
    }

    private static String domain(Random random) {
        return random.nextInt(10) < 3 ? "gmail.com" : "company" + random.nextInt(120_000) + ".co.uk";
    }

    private static <T> void measure(String what, List<T> items, Consumer<T> work) {
        var threads = ManagementFactory.getThreadMXBean();
        var before = threads.getCurrentThreadCpuTime();
        items.forEach(work);
        var seconds = (threads.getCurrentThreadCpuTime() - before) / 1e9;
        System.out.printf("%-50s %,10d in %6.2f s CPU: %,10.0f/s%n", what, items.size(), seconds, items.size() / seconds);
    }
}
