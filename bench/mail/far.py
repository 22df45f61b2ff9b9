"""The rest of the world: a far SMTP server that refuses by the name of the recipient (port 10026), and a greylist for
Postfix (port 10027, SMTPD_POLICY_README) that says 450 the first time to whoever writes to grey@."""
import socketserver
import threading

REFUSALS = {
    "unknown": "550 5.1.1 <unknown@far.example>: Recipient address rejected: User unknown",
    "full": "452 4.2.2 The mailbox is full, try again later",
    "big": "552 5.3.4 Message size exceeds fixed limit",
    "policy": "554 5.7.1 Message refused by policy",
}


class Far(socketserver.StreamRequestHandler):
    def handle(self):
        self.say("220 far.example ESMTP")
        body = False
        for raw in self.rfile:
            line = raw.decode("latin-1").rstrip()
            if body:
                if line == ".":
                    body = False
                    self.say("250 2.0.0 kept")
                continue
            verb = line.upper()
            if verb.startswith("RCPT"):
                name = line.split("<", 1)[-1].split("@")[0].lower()
                self.say(REFUSALS.get(name, "250 2.1.5 ok"))
            elif verb == "DATA":
                body = True
                self.say("354 go on")
            elif verb == "QUIT":
                self.say("221 bye")
                return
            else:
                self.say("250 ok")

    def say(self, line):
        self.wfile.write(line.encode() + b"\r\n")


class Greylist(socketserver.StreamRequestHandler):
    seen = set()

    def handle(self):
        asked = {}
        for raw in self.rfile:
            line = raw.decode("utf-8", "replace").rstrip("\n")
            if line:
                name, _, value = line.partition("=")
                asked[name] = value
                continue
            pair = (asked.get("sender"), asked.get("recipient"))
            grey = asked.get("recipient", "").startswith("grey@") and pair not in self.seen
            self.seen.add(pair)
            self.wfile.write(b"action=450 4.2.0 Greylisted, try again\n\n" if grey else b"action=DUNNO\n\n")
            asked = {}


class Server(socketserver.ThreadingTCPServer):
    allow_reuse_address = True
    daemon_threads = True


threading.Thread(target=Server(("127.0.0.1", 10027), Greylist).serve_forever, daemon=True).start()
Server(("127.0.0.1", 10026), Far).serve_forever()
