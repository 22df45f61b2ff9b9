package explor.mail;

import jakarta.mail.Address;
import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.MimeMessage;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPAddressSucceededException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.eclipse.angus.mail.smtp.SMTPSenderFailedException;
import org.eclipse.angus.mail.smtp.SMTPTransport;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Hands mails to an SMTP server (RFC 5321), many over one connection. Never throws: a mail was
 * sent, may be tried again, or was rejected for good, told for each recipient. Not thread-safe.
 */
public final class MailSender implements AutoCloseable {
  private static final Logger log = LoggerFactory.getLogger(MailSender.class);
  private static final int MAILS_PER_CONNECTION = 100; // servers count, and cut the line
  private static final Duration IDLE_LIMIT = Duration.ofSeconds(30);
  private static final Duration LOGIN_PAUSE = Duration.ofMinutes(5);

  private final MailSettings settings;
  private final Login login;
  private final Clock clock;
  private final Session session;
  private @Nullable Transport transport;
  private int sentHere;
  private Instant lastUse = Instant.EPOCH;

  public MailSender(MailSettings settings) {
    this(settings, Login.password(settings), Clock.systemUTC());
  }

  public MailSender(MailSettings settings, Login login, Clock clock) {
    this.settings = settings;
    this.login = login;
    this.clock = clock;
    this.session = Session.getInstance(login.with(settings.properties(), settings));
  }

  /** Tries once to send a mail that goes to one recipient. */
  public SendResult send(OutgoingMail mail) {
    Map<String, SendResult> results = sendToAll(mail);
    return results.isEmpty()
        ? new SendResult.Rejected("the mail has no recipient")
        : results.values().iterator().next();
  }

  /** Tries once; gives the result of each recipient, in the order of {@link OutgoingMail#to()}. */
  public Map<String, SendResult> sendToAll(OutgoingMail mail) {
    MimeMessage message;
    try {
      message = MimeComposer.compose(mail, session);
    } catch (AddressException e) {
      return forAll(mail, new SendResult.Rejected("no valid mail address"));
    } catch (MessagingException e) {
      return forAll(
          mail, new SendResult.Rejected("cannot be written as a mail: " + e.getMessage()));
    }
    try {
      Address[] to = message.getAllRecipients();
      if (to == null || to.length == 0) {
        return Map.of();
      }
      connected().sendMessage(message, to);
      used();
      return forAll(mail, new SendResult.Sent(mail.messageId()));
    } catch (SendFailedException e) {
      used();
      return perRecipient(mail, e);
    } catch (AuthenticationFailedException e) {
      SendResult refusal = notLoggedIn();
      close();
      return forAll(mail, refusal);
    } catch (MessagingException | RuntimeException e) {
      close();
      log.debug("sending failed", e);
      return forAll(mail, new SendResult.Retry(shortly(e), Duration.ZERO));
    }
  }

  private Transport connected() throws MessagingException {
    Transport open = transport;
    boolean stale =
        sentHere >= MAILS_PER_CONNECTION || clock.instant().isAfter(lastUse.plus(IDLE_LIMIT));
    if (open != null && !stale && open.isConnected()) { // isConnected() asks with NOOP
      return open;
    }
    close();
    Transport fresh = session.getTransport(settings.protocol());
    transport = fresh; // asked for the server's last word when it refuses
    fresh.connect(
        settings.host(),
        settings.port(),
        settings.user().isEmpty() ? null : settings.user(),
        settings.user().isEmpty() ? null : login.secret());
    sentHere = 0;
    return fresh;
  }

  /** 4xx at login is the server's own trouble and soon over (RFC 4954 section 6: 454). */
  private SendResult notLoggedIn() {
    int code = transport instanceof SMTPTransport smtp ? smtp.getLastReturnCode() : 0;
    if (code >= 400 && code < 500) {
      return new SendResult.Retry(
          "the mail server cannot check logins now: " + code, Duration.ZERO);
    }
    login.refused();
    return new SendResult.Retry("the mail server refuses our login", LOGIN_PAUSE);
  }

  private void used() {
    sentHere++;
    lastUse = clock.instant();
  }

  private Map<String, SendResult> perRecipient(OutgoingMail mail, SendFailedException failure) {
    SendResult whole = of(failure);
    Map<String, SendResult> results = new LinkedHashMap<>();
    for (String to : mail.to()) {
      SendResult result = whole;
      for (Exception e : chain(failure)) {
        if (e instanceof SMTPAddressFailedException f && sameAddress(f.getAddress(), to)) {
          result = byCode(f.getReturnCode(), f.getMessage());
        } else if (e instanceof SMTPAddressSucceededException s
            && sameAddress(s.getAddress(), to)) {
          result = wasSent(failure, to) ? new SendResult.Sent(mail.messageId()) : whole;
        }
      }
      results.put(to, wasSent(failure, to) ? new SendResult.Sent(mail.messageId()) : result);
    }
    return results;
  }

  private static SendResult of(SendFailedException e) {
    if (e instanceof SMTPSendFailedException f) {
      return byCode(f.getReturnCode(), f.getMessage());
    }
    if (e instanceof SMTPSenderFailedException f) {
      return byCode(f.getReturnCode(), f.getMessage());
    }
    if (e instanceof SMTPAddressFailedException f) {
      return byCode(f.getReturnCode(), f.getMessage());
    }
    return new SendResult.Retry(shortly(e), Duration.ZERO);
  }

  private static SendResult byCode(int code, @Nullable String words) {
    String reason = MimeComposer.header(words == null ? "" : words);
    reason = reason.length() > 300 ? reason.substring(0, 300) : reason;
    return code >= 500
        ? new SendResult.Rejected(reason)
        : new SendResult.Retry(reason, Duration.ZERO);
  }

  private static boolean wasSent(SendFailedException e, String to) {
    Address[] sent = e.getValidSentAddresses();
    for (Address address : sent == null ? new Address[0] : sent) {
      if (sameAddress(address, to)) {
        return true;
      }
    }
    return false;
  }

  private static boolean sameAddress(Address address, String to) {
    return address.toString().equalsIgnoreCase(to.strip());
  }

  private static List<Exception> chain(MessagingException first) {
    List<Exception> all = new ArrayList<>();
    Exception e = first;
    while (e != null && all.size() < 1000) {
      all.add(e);
      e = e instanceof MessagingException m ? m.getNextException() : null;
    }
    return all;
  }

  private static String shortly(Exception e) {
    Throwable cause = e.getCause() == null ? e : e.getCause();
    return "the mail server cannot be reached or broke off: " + cause.getClass().getSimpleName();
  }

  private static Map<String, SendResult> forAll(OutgoingMail mail, SendResult result) {
    Map<String, SendResult> results = new LinkedHashMap<>();
    mail.to().forEach(to -> results.put(to, result));
    return results;
  }

  /** Closes the connection; the next mail opens a new one. */
  @Override
  public void close() {
    Transport open = transport;
    transport = null;
    try {
      if (open != null) {
        open.close();
      }
    } catch (MessagingException e) {
      log.debug("closing a connection: {}", e.toString());
    }
  }
}
