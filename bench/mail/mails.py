"""The people of the bench: sends, reads and disturbs mails, as other clients would. `./mails.py help` lists what it does."""
import email
import email.message
import email.utils
import imaplib
import os
import smtplib
import ssl
import subprocess
import sys
import time

DIR = os.environ.get("BENCH_DIR", "/tmp/mail-bench")
TLS = ssl.create_default_context(cafile=DIR + "/ca.pem")
US = "explor@assistant.example"


def send(sender, to, subject, text, headers=(), retries=1):
    mail = email.message.EmailMessage()
    mail["From"] = sender
    mail["To"] = to
    mail["Subject"] = subject
    mail["Date"] = email.utils.formatdate()
    mail["Message-ID"] = email.utils.make_msgid(domain=email.utils.parseaddr(sender)[1].split("@")[1])
    for name, value in headers:
        mail[name] = value
    mail.set_content(text)
    with smtplib.SMTP("localhost", 10025, source_address=("127.0.0.1", 0)) as line:
        line.send_message(mail, email.utils.parseaddr(sender)[1], [email.utils.parseaddr(to)[1]])
    return mail["Message-ID"]


def box(user, folder="INBOX"):
    line = imaplib.IMAP4_SSL("localhost", 10993, ssl_context=TLS)
    line.login(user, "secret")
    line.select(folder)
    return line


def read(user, folder="INBOX"):
    line = box(user, folder)
    found = line.uid("search", None, "ALL")[1][0].split()
    mails = []
    for uid in found:
        mails.append(email.message_from_bytes(line.uid("fetch", uid, "(BODY.PEEK[])")[1][0][1]))
    line.logout()
    return mails


def until(what, test, seconds=60):
    started = time.time()
    while time.time() - started < seconds:
        result = test()
        if result:
            print(f"  ok   {what} ({time.time() - started:.1f} s)", flush=True)
            return result
        time.sleep(0.25)
    print(f"  FAIL {what}", flush=True)
    return None


def answers(user, to):
    return [m for m in read(user) if m.get("In-Reply-To") == to]


def waiting(count):
    """Puts mails straight into the mailbox, as they lie there when the assistant was off for long."""
    line = box(US)
    for i in range(count):
        who = f"camille+{i}@asso.example"
        text = f"Bonjour,\r\n\r\nNous cherchons un expert en maraichage au Benin pour {5 + i % 20} jours, numero {i}.\r\n\r\nCamille"
        raw = (f"From: Camille Derain <{who}>\r\nTo: {US}\r\nSubject: Demande {i}\r\n"
               f"Message-ID: <{i}.{time.time()}@asso.example>\r\nDate: {email.utils.formatdate()}\r\n\r\n{text}\r\n")
        line.append("INBOX", None, None, raw.encode())
    line.logout()


def empty(user):
    line = box(user)
    line.store("1:*", "+FLAGS", "\\Deleted")
    line.expunge()
    line.logout()


if __name__ == "__main__":
    name, *args = sys.argv[1:] or ["help"]
    if name == "help":
        print("send FROM TO SUBJECT TEXT [HEADER VALUE] | show USER | waiting COUNT | empty USER")
    elif name == "send":
        print(send(*args[:4], headers=[tuple(args[4:6])] if len(args) > 5 else ()))
    elif name == "show":
        for m in read(args[0]):
            print(m["From"], "|", m["Subject"], "|", m["In-Reply-To"], "|", m["Auto-Submitted"])
    elif name == "waiting":
        waiting(int(args[0]))
    elif name == "empty":
        empty(args[0])
