"""What real servers do to a mail door beyond scenes.py. The README says how to start it: one connection, folder Demandes, 1 MB."""
import glob

from mails import *

PERSON = "camille@asso.example"
AWAY = "absente@asso.example"
TEXT = "Bonjour,\n\nNotre association cherche un expert en maraichage au Benin, dix jours en mars 2027.\n\nCamille Derain"
FOLDER = "Demandes"
LOG = DIR + "/dovecot.log"


def doveadm(*words, data=None):
    return subprocess.run(["doveadm", "-c", DIR + "/dovecot.conf", *words], check=False, capture_output=True, input=data)


def put(subject, text=TEXT, sender=PERSON):
    """Straight into the folder: the one connection is the assistant's."""
    raw = (f"From: Camille Derain <{sender}>\r\nTo: {US}\r\nSubject: {subject}\r\nMessage-ID: <{time.time()}@bench.example>\r\n"
           f"Date: {email.utils.formatdate()}\r\n\r\n{text}")
    doveadm("save", "-u", US, "-m", FOLDER, data=raw.encode())


def answered(subject, mailbox=PERSON):
    return [m for m in read(mailbox) if subject in str(m["Subject"])]


def ask(what, subject, seconds=60, text=TEXT):
    put(subject, text)
    return until(what, lambda: answered(subject), seconds)


def ours():
    return doveadm("who", "-1", US).stdout.decode().count("\n") - 1


ask("STARTTLS with an authority of our own, one connection allowed", "une seule ligne")
print("  ok  " if ours() == 1 else "  FAIL", "one connection is in use", flush=True)

big = ask("a mail over our limit", "trop gros", text=TEXT + "\n" + "x" * 3_000_000)
body = big[0].get_payload(0).get_payload(decode=True).decode() if big else ""
print("  ok  " if "1 Mo" in body else "  FAIL", "its answer names the limit", flush=True)

doveadm("mailbox", "delete", "-u", US, FOLDER)
time.sleep(1)
doveadm("mailbox", "create", "-u", US, FOLDER)
ask("the folder was deleted and made again while we waited in it", "dossier refait", 120)

doveadm("kick", US)
rival = box(US)
put("ligne prise")
time.sleep(20)
refused = sum("Maximum number of connections" in line for line in open(LOG).readlines()[-40:])
print("  ok  " if 0 < refused < 10 else "  FAIL", f"another client has the one connection: {refused} calls in 20 s", flush=True)
rival.logout()
until("it left, and we were let in again", lambda: answered("ligne prise"), 120)

for i in range(100):
    put(f"lot {i}", sender=f"camille+{i}@asso.example")  # each answer has its cap
moved = 0
line_free = time.time() + 20
while time.time() < line_free and moved < 30:
    doveadm("move", "-u", US, "Ailleurs", "mailbox", FOLDER, "subject", f"lot {99 - moved}")
    moved += 1
doveadm("expunge", "-u", US, "mailbox", FOLDER, "subject", "lot 69")
until("a hundred come while a human moves and expunges some", lambda: len({str(m["Subject"]) for m in answered("lot ")}) >= 60, 180)
time.sleep(5)
lots = [str(m["Subject"]) for m in answered("lot ")]
print("  ok  " if len(lots) == len(set(lots)) else "  FAIL", f"{len(lots)} answered, none twice", flush=True)

known = len(read(AWAY))
with smtplib.SMTP("localhost", 10025) as server:  # as the team's words leave: not marked as automatic
    server.sendmail(US, [AWAY], f"From: {US}\r\nTo: {AWAY}\r\nSubject: Votre demande\r\nMessage-ID: <team-{time.time()}@assistant.example>\r\n\r\nBonjour")
until("our mail reached the one who is away", lambda: len(read(AWAY)) > known)
reply = until("their server's vacation reply came back", lambda: [p for p in glob.glob(DIR + "/mail/assistant.example/explor/*/*") if "Absente" in open(p, errors="replace").read()])
if reply:
    raw = open(reply[0], "rb").read()
    print("       " + "; ".join(h for h in raw.decode(errors="replace").split("\n\n")[0].replace("\r", "").split("\n") if h.lower().startswith(("auto", "subject", "return-path", "precedence", "x-sieve"))))
    doveadm("save", "-u", US, "-m", FOLDER, data=raw)
    time.sleep(8)
    print("  ok  " if len(read(AWAY)) == known + 1 else "  FAIL", "and it was not answered", flush=True)
