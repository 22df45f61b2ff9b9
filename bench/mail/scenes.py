"""What happens to a mail door, one scene after the other. The README says how to start the servers and the assistant."""
import glob

from mails import *

PERSON = "camille@asso.example"
TEXT = "Bonjour,\n\nNotre association cherche un expert en maraichage au Benin, dix jours en mars 2027.\n\nCamille Derain"
FAR = ["unknown", "full", "big", "policy"]


def ask(what):
    sent = send(f"Camille Derain <{PERSON}>", US, what, TEXT)
    until(what, lambda: answers(PERSON, sent))


def put(sender, subject):
    line = box(US)
    raw = (f"From: Camille Derain <{sender}>\r\nTo: {US}\r\nSubject: {subject}\r\nMessage-ID: <{time.time()}@bench.example>\r\n"
           f"Date: {email.utils.formatdate()}\r\n\r\n{TEXT}")
    line.append("INBOX", None, None, raw.encode())
    line.logout()


def dovecot(*words):
    subprocess.run(["dovecot", "-c", DIR + "/dovecot.conf", *words], check=False)


def stop_dovecot():
    subprocess.run(["doveadm", "-c", DIR + "/dovecot.conf", "stop"], check=False)
    time.sleep(2)


def postfix(word):
    subprocess.run(["postfix", "-c", DIR + "/postfix", word], check=False, capture_output=True)


ask("IDLE: answered at once")

line = box(US)
sent = send(PERSON, US, "lu par un humain", TEXT)
time.sleep(0.1)
line.noop()
line.store("1:*", "+FLAGS", "\\Seen")
line.logout()
until("already read by a human", lambda: answers(PERSON, sent))

empty(US)
ask("after a human expunged the folder")

stop_dovecot()
sent = send(PERSON, US, "pendant l'arrêt", TEXT)
dovecot()
until("came while the server was down", lambda: answers(PERSON, sent))

postfix("stop")
put(PERSON, "smtp coupé")
time.sleep(3)
postfix("start")
until("SMTP was down for a moment", lambda: [m for m in read(PERSON) if "smtp" in str(m["Subject"])], 90)

count = len(read(PERSON))
stop_dovecot()
for index in glob.glob(DIR + "/mail/assistant.example/explor/dovecot*"):
    os.unlink(index)
dovecot()
ask("after UIDVALIDITY changed")
print("  ok  " if len(read(PERSON)) == count + 1 else "  FAIL", "and nothing was answered twice")

put("grey@asso.example", "greylist")
new = DIR + "/mail/asso.example/grey/new"
until("450, then delivered", lambda: os.path.isdir(new) and os.listdir(new), 120)

put("nobody@asso.example", "550 at once")
for name in FAR:
    put(name + "@far.example", name)
until("each bounce came home", lambda: len([m for m in read(US) if "MAILER-DAEMON" in str(m["From"])]) >= len(FAR), 120)
until("staff heard of those that were lost", lambda: [m for m in read("staff@assistant.example")], 60)

subprocess.run(["doveadm", "-c", DIR + "/dovecot.conf", "kick", US], check=False, capture_output=True)
ask("after the server kicked our IDLE line")

before = len(read(PERSON))
waiting(200)
stop_dovecot()
dovecot()
until("200 mails, the server restarted while they were fetched", lambda: len(read(PERSON)) >= before + 200, 240)
time.sleep(5)
print("  ok  " if len(read(PERSON)) == before + 200 else "  FAIL", "and none was answered twice")

answer = read(PERSON)[-1]
ours = [("In-Reply-To", answer["Message-ID"]), ("References", answer["Message-ID"])]
before = len(read(PERSON))
send(PERSON, US, "Absente : " + str(answer["Subject"]), "Je suis absente.",
     [*ours, ("Auto-Submitted", "auto-replied (vacation)"), ("Precedence", "bulk")])
send("explor-fans@asso.example", US, "[liste] bonjour", TEXT, [("List-Id", "<liste.asso.example>")])
send(PERSON, US, "Envoi refuse", TEXT, [("Auto-Submitted", "auto-generated")])
ask("a person, behind a vacation reply, a list and a notification")
time.sleep(3)
print("  ok  " if len(read(PERSON)) == before + 1 else "  FAIL", "and only the person was answered")
