"""A node of a Pastgrant checkout, the stock aws command before it, and signed HTTP of our own."""

import base64
import datetime
import hashlib
import hmac
import http.client
import http.server
import json
import os
import re
import struct
import subprocess
import threading
import time
import urllib.parse

REGION = "us-east-1"
USER_AGENT = "aws-cli/1.45"
TOKEN = "X-Amz-Security-Token"
FORM = {"Content-Type": "application/x-www-form-urlencoded; charset=utf-8"}


class Keys:
    """What a client signs with."""

    def __init__(self, key_id, secret, token=None):
        self.key_id, self.secret, self.token = key_id, secret, token

    @staticmethod
    def of(made):
        return Keys(made["AccessKeyId"], made["SecretAccessKey"], made.get("SessionToken"))


class Node:
    """A running node. The aws command reaches it through a proxy that hides the machine's name."""

    def __init__(self, checkout, data, root):
        environment = dict(
            os.environ,
            PASTGRANT_ROOT_ACCESS_KEY_ID=root.key_id,
            PASTGRANT_ROOT_SECRET_ACCESS_KEY=root.secret,
            JAVA_TOOL_OPTIONS="-Dos.version=0",  # Lucene writes it into its files
        )
        self.process = subprocess.Popen(
            [os.path.join(checkout, "pastgrant"), "serve", "--port", "0", "--data", data],
            env=environment,
            stdout=subprocess.PIPE,
            text=True,
        )
        ready = next(line for line in self.process.stdout if line.startswith("ready on "))
        self.port = int(ready.rsplit(":", 1)[1])
        self.proxy = proxy(self.port)

    def __enter__(self):
        return self

    def __exit__(self, *ignored):
        """Stops the node with SIGTERM."""
        self.proxy.shutdown()
        self.process.terminate()
        self.process.wait()

    def run(self, keys, *arguments):
        """Runs the aws command; what it printed, or nothing if it was refused."""
        environment = dict(
            os.environ,
            AWS_ACCESS_KEY_ID=keys.key_id,
            AWS_SECRET_ACCESS_KEY=keys.secret,
            AWS_DEFAULT_REGION=REGION,
            AWS_DEFAULT_OUTPUT="json",
            AWS_CONFIG_FILE=os.devnull,
            AWS_SHARED_CREDENTIALS_FILE=os.devnull,
            AWS_MAX_ATTEMPTS="1",
        )
        environment.pop("AWS_SESSION_TOKEN", None)
        if keys.token:
            environment["AWS_SESSION_TOKEN"] = keys.token
        endpoint = "http://127.0.0.1:%d" % self.proxy.server_address[1]
        return subprocess.run(
            ["aws", "--endpoint-url", endpoint, *arguments],
            env=environment,
            capture_output=True,
            text=True,
        )

    def aws(self, keys, *arguments):
        """What a call answers, which must succeed."""
        ended = self.run(keys, *arguments)
        if ended.returncode != 0:
            raise AssertionError("%s: %s" % (arguments, ended.stderr))
        return json.loads(ended.stdout) if ended.stdout.strip() else {}

    def refused(self, keys, code, *arguments):
        """What a call is told, which must be refused."""
        ended = self.run(keys, *arguments)
        if "(%s)" % code not in ended.stderr:
            raise AssertionError("%s: %s %s" % (arguments, ended.stdout, ended.stderr))
        return ended.stderr

    def send(self, keys, service, method, target, body="", headers=()):
        """Sends one signed request; the status and the text of its reply."""
        signed = signature(keys, service, method, target, body, dict(headers), self.port)
        connection = http.client.HTTPConnection("127.0.0.1", self.port)
        connection.request(method, target, body.encode(), signed)
        reply = connection.getresponse()
        text = reply.read().decode()
        connection.close()
        return reply.status, text

    def now(self, keys):
        """The exact time on the node; what is changed later is after it."""
        return json.loads(self.send(keys, "pastgrant", "GET", "/v1/now")[1])


def proxy(port):
    """Passes requests on with their signed Host and another User-Agent, which is never signed."""

    class Pass(http.server.BaseHTTPRequestHandler):
        protocol_version = "HTTP/1.1"

        def do_POST(self):
            body = self.rfile.read(int(self.headers.get("Content-Length", 0)))
            headers = {name: value for name, value in self.headers.items() if name != "User-Agent"}
            headers["User-Agent"] = USER_AGENT
            connection = http.client.HTTPConnection("127.0.0.1", port)
            connection.request("POST", self.path, body, headers)
            reply = connection.getresponse()
            text = reply.read()
            self.send_response(reply.status)
            for name, value in reply.getheaders():
                self.send_header(name, value)
            self.end_headers()
            self.wfile.write(text)
            connection.close()

        def log_message(self, *ignored):
            pass

    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Pass)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    return server


def signature(keys, service, method, target, body, headers, port):
    """The headers of a request with AWS's Signature Version 4."""
    date = datetime.datetime.now(datetime.timezone.utc).strftime("%Y%m%dT%H%M%SZ")
    scope = "/".join([date[:8], REGION, service, "aws4_request"])
    path, _, query = target.partition("?")
    signed = {"host": "127.0.0.1:%d" % port, "x-amz-date": date}
    signed.update((name.lower(), value) for name, value in headers.items())
    if keys.token:
        signed["x-amz-security-token"] = keys.token
    names = ";".join(sorted(signed))
    canonical = "\n".join(
        [method, urllib.parse.quote(path, safe="/~"), "&".join(sorted(query.split("&")))]
        + ["%s:%s" % (name, signed[name]) for name in sorted(signed)]
        + ["", names, hashlib.sha256(body.encode()).hexdigest()]
    )
    digest = hashlib.sha256(canonical.encode()).hexdigest()
    key = ("AWS4" + keys.secret).encode()
    for part in scope.split("/") + ["\n".join(["AWS4-HMAC-SHA256", date, scope, digest])]:
        key = hmac.new(key, part.encode(), hashlib.sha256).digest()
    signed["authorization"] = "AWS4-HMAC-SHA256 Credential=%s/%s, SignedHeaders=%s, Signature=%s" % (
        keys.key_id,
        scope,
        names,
        key.hex(),
    )
    signed["user-agent"] = USER_AGENT
    return signed


def code(seed, steps_ahead=0):
    """What an authenticator app shows, some half minutes from now; the seed is in Base32."""
    counter = struct.pack(">Q", int(time.time()) // 30 + steps_ahead)
    digest = hmac.new(base64.b32decode(seed), counter, hashlib.sha1).digest()
    start = digest[-1] & 0xF
    number = struct.unpack(">I", digest[start : start + 4])[0] & 0x7FFFFFFF
    return "%06d" % (number % 1000000)


def comparable(text):
    """A reply without the id of its request, over several lines."""
    if text.startswith("<"):
        text = re.sub("<RequestId>[^<]*</RequestId>", "<RequestId/>", text)
        return text.replace("><", ">\n<")
    return json.dumps(json.loads(text), indent=2, ensure_ascii=False)
