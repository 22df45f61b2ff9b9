"""./load.py COUNT COMMAND…: puts COUNT mails into the Maildir, starts the assistant (COMMAND… ends in `serve`), and watches
its processor time and memory until each mail has its answer, and no more than one. Then it stops the assistant."""
import collections
import email
import email.utils
import os
import subprocess
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


count = int(sys.argv[1])
before = len(os.listdir(ANSWERS))
put(count)
process = subprocess.Popen(sys.argv[2:])
started, marks = time.time(), []
while time.time() - started < 900 and process.poll() is None:
    time.sleep(5)
    done = len(os.listdir(ANSWERS)) - before
    marks.append((done, time.time() - started, cpu(process.pid), memory(process.pid)))
    print("%5d answered, %4.0f s, %5.1f s of processor, %4d MB" % marks[-1], flush=True)
    if done >= count:
        break
time.sleep(10)  # would a second answer come?
seen = answered()
process.terminate()
process.wait()
half = next((m for m in marks if m[0] >= count / 2), marks[-1])
last = marks[-1]
print(f"{len(seen)} answered, {sum(1 for n in seen.values() if n > 1)} twice, {last[1]:.0f} s; a mail costs "
      f"{last[2] * 1000 / count:.1f} ms of processor with the start, {(last[2] - half[2]) * 1000 / max(1, last[0] - half[0]):.1f} ms "
      f"in the second half; memory {half[3]} MB in the middle, {last[3]} MB at the end")
