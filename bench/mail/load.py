"""./load.py PID COUNT: puts COUNT mails into the Maildir of a running assistant and watches its processor time and memory
until each has its answer, and no more than one."""
import collections
import email
import email.utils
import os
import sys
import time

DIR = os.environ.get("BENCH_DIR", "/tmp/mail-bench")
BOX = DIR + "/mail/assistant.example/explor/new/"
ANSWERS = DIR + "/mail/asso.example/camille/new/"


def cpu(pid):
    fields = open(f"/proc/{pid}/stat").read().rsplit(")", 1)[1].split()
    return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")


def memory(pid):
    return next(int(line.split()[1]) // 1024 for line in open(f"/proc/{pid}/status") if line.startswith("VmRSS"))


def put(count):
    for i in range(count):
        text = f"Bonjour,\n\nNous cherchons un expert en maraichage au Benin pour {5 + i % 20} jours, numero {i}.\n\nCamille\n"
        raw = (f"From: Camille Derain <camille+{i}@asso.example>\nTo: explor@assistant.example\nSubject: Demande {i}\n"
               f"Message-ID: <{i}.{time.time()}@asso.example>\nDate: {email.utils.formatdate()}\n\n{text}")
        name = f"{int(time.time())}.M{i}.bench"
        with open(BOX + "../tmp/" + name, "w") as out:
            out.write(raw)
        os.chown(BOX + "../tmp/" + name, 2000, 2000)
        os.rename(BOX + "../tmp/" + name, BOX + name)


def answered():
    seen = collections.Counter()
    for name in os.listdir(ANSWERS):
        with open(ANSWERS + name, errors="replace") as mail:
            for line in mail:
                if line.startswith("To: camille+"):
                    seen[line.strip()] += 1
                    break
    return seen


pid, count = int(sys.argv[1]), int(sys.argv[2])
before = sum(answered().values())
put(count)
started, used, rss = time.time(), cpu(pid), [memory(pid)]
while time.time() - started < 900:
    time.sleep(5)
    rss.append(memory(pid))
    if len(os.listdir(ANSWERS)) - before >= count and len(answered()) >= count:
        break
seen = answered()
print(f"{len(seen)} answered, {sum(1 for n in seen.values() if n > 1)} twice, {time.time() - started:.0f} s, "
      f"{(cpu(pid) - used) * 1000 / count:.1f} ms of processor a mail, memory {rss[0]} MB at first, "
      f"{rss[len(rss) // 2]} in the middle, {rss[-1]} at the end")
