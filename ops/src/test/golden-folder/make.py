#!/usr/bin/env python3
"""Makes a golden data folder, and what can be read from it.

    make.py CHECKOUT TARGET

CHECKOUT is a built Pastgrant of the version to be remembered; TARGET gets data.zip and reads/, a file for each
read with its request and its reply. It needs Python 3 and the aws command.
"""

import json
import os
import re
import shutil
import sys
import tempfile
import time
import urllib.parse
import zipfile

from node import FORM, TOKEN, Keys, Node, code, comparable

ROOT = Keys("AKIAIOSFODNN7EXAMPLE", "wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY")
ACCOUNT = "123456789012"
ARN = "arn:aws:iam::%s:" % ACCOUNT
READ_USERS = ARN + "policy/team/ReadUsers"
BOUNDARY = ARN + "policy/Boundary"

# An account keeps a snapshot every 4096 events, of which a change makes two.
CHANGES_FOR_A_SNAPSHOT = 2060


def allow(action, resource="*"):
    return policy({"Effect": "Allow", "Action": action, "Resource": resource})


def policy(*statements):
    return json.dumps({"Version": "2012-10-17", "Statement": list(statements)})


def trust(principal, action="sts:AssumeRole"):
    return policy({"Effect": "Allow", "Principal": {"AWS": principal}, "Action": action})


def people(node):
    """Users, groups, keys, tags and an alias."""
    iam = lambda *arguments: node.aws(ROOT, "iam", *arguments)
    iam("create-user", "--user-name", "ada", "--path", "/staff/", "--tags", "Key=team,Value=blue")
    iam("create-user", "--user-name", "ben")
    iam("create-user", "--user-name", "cleo")
    iam("create-group", "--group-name", "developers")
    iam("create-group", "--group-name", "auditors", "--path", "/audit/")
    for user, group in [("ada", "developers"), ("ben", "developers"), ("cleo", "auditors")]:
        iam("add-user-to-group", "--group-name", group, "--user-name", user)
    iam("tag-user", "--user-name", "ada", "--tags", "Key=floor,Value=3", "Key=desk,Value=Äpfel ß")
    iam("untag-user", "--user-name", "ada", "--tag-keys", "floor")
    iam("update-user", "--user-name", "ben", "--new-user-name", "bernard", "--new-path", "/staff/")
    iam("create-account-alias", "--account-alias", "golden")
    made = iam("create-access-key", "--user-name", "ada")["AccessKey"]
    iam("create-access-key", "--user-name", "bernard")
    return Keys.of(made)


def policies(node):
    """Managed policies with versions, inline policies, boundaries and roles."""
    iam = lambda *arguments: node.aws(ROOT, "iam", *arguments)
    document = "--policy-document"
    iam("create-policy", "--policy-name", "ReadUsers", "--path", "/team/", "--description", "reads",
        document, allow("iam:ListUsers"))
    iam("create-policy-version", "--policy-arn", READ_USERS, document, allow(["iam:List*", "iam:Get*"]))
    iam("create-policy-version", "--policy-arn", READ_USERS, "--set-as-default", document,
        allow(["iam:List*", "iam:Get*", "sts:*", "pastgrant:*"]))
    iam("create-policy", "--policy-name", "Boundary", document, allow("*"))
    iam("create-policy", "--policy-name", "Unused", document, allow("s3:*"))
    iam("attach-group-policy", "--group-name", "developers", "--policy-arn", READ_USERS)
    iam("attach-user-policy", "--user-name", "cleo", "--policy-arn", READ_USERS)
    iam("put-group-policy", "--group-name", "developers", "--policy-name", "bucket", document,
        policy({"Effect": "Allow", "Action": "s3:GetObject", "Resource": "arn:aws:s3:::b/${aws:username}/*",
                "Condition": {"StringEquals": {"aws:PrincipalTag/team": "blue"}}}))
    iam("put-user-policy", "--user-name", "ada", "--policy-name", "no-keys", document,
        policy({"Effect": "Deny", "Action": "iam:*AccessKey", "Resource": "*"}))
    iam("put-user-permissions-boundary", "--user-name", "ada", "--permissions-boundary", BOUNDARY)
    iam("create-role", "--role-name", "deployer", "--path", "/ci/", "--description", "deploys",
        "--max-session-duration", "43200", "--tags", "Key=team,Value=blue",
        "--assume-role-policy-document", trust(ARN + "root"))
    iam("update-assume-role-policy", "--role-name", "deployer", document,
        trust(ARN + "user/staff/ada", ["sts:AssumeRole", "sts:TagSession"]))
    iam("put-role-policy", "--role-name", "deployer", "--policy-name", "deploy", document,
        allow(["iam:List*", "iam:Get*", "pastgrant:ReadAt"]))
    iam("attach-role-policy", "--role-name", "deployer", "--policy-arn", READ_USERS)
    iam("put-role-permissions-boundary", "--role-name", "deployer", "--permissions-boundary", BOUNDARY)
    iam("tag-role", "--role-name", "deployer", "--tags", "Key=stage,Value=prod")
    iam("update-role", "--role-name", "deployer", "--description", "deploys all")


def access(node, ada, data):
    """Devices, sessions and refusals; what a denial was told in secret."""
    png = os.path.join(data, "seed")
    serial = node.aws(ROOT, "iam", "create-virtual-mfa-device", "--virtual-mfa-device-name", "phone",
                      "--outfile", png, "--bootstrap-method", "Base32StringSeed")
    serial = serial["VirtualMFADevice"]["SerialNumber"]
    with open(png) as file:
        seed = file.read().strip()
    os.remove(png)
    node.aws(ROOT, "iam", "enable-mfa-device", "--user-name", "ada", "--serial-number", serial,
             "--authentication-code-1", code(seed, -1), "--authentication-code-2", code(seed))
    node.aws(ada, "sts", "get-session-token", "--serial-number", serial, "--token-code", code(seed, 1))
    session = Keys.of(node.aws(
        ada, "sts", "assume-role", "--role-arn", ARN + "role/ci/deployer", "--role-session-name", "release",
        "--duration-seconds", "43200", "--tags", "Key=run,Value=7",
        "--policy", allow(["iam:ListUsers", "pastgrant:ReadAt"]))["Credentials"])
    node.aws(session, "iam", "list-users")
    node.aws(session, "sts", "get-caller-identity")
    node.refused(session, "AccessDenied", "iam", "get-role", "--role-name", "deployer")
    node.aws(ada, "iam", "list-users")
    node.refused(ada, "AccessDenied", "iam", "create-access-key")
    node.refused(ada, "AccessDenied", "iam", "create-user", "--user-name", "eve")
    node.refused(ROOT, "EntityAlreadyExists", "iam", "create-user", "--user-name", "ada")
    node.refused(ROOT, "NoSuchEntity", "iam", "get-user", "--user-name", "nobody")
    node.refused(ROOT, "DeleteConflict", "iam", "delete-user", "--user-name", "ada")
    node.refused(ROOT, "MalformedPolicyDocument", "iam", "put-user-policy", "--user-name", "ada",
                 "--policy-name", "x", "--policy-document", "{}")
    node.refused(ROOT, "NotImplemented", "iam", "create-instance-profile", "--instance-profile-name", "x")
    denied = node.send(ROOT, "pastgrant", "POST", "/v1/authorize", json.dumps({
        "principal": ARN + "user/staff/ada", "action": "ec2:RunInstances",
        "resource": "arn:aws:ec2:us-east-1:%s:instance/*" % ACCOUNT, "encodeMessage": True}))
    return session, json.loads(denied[1])["encodedMessage"]


def second(node):
    """A further account, with a role for the first one and enough changes for a snapshot."""
    made = json.loads(node.send(ROOT, "pastgrant", "POST", "/v1/accounts", '{"accountId": "210987654321"}')[1])
    root = Keys(made["accessKeyId"], made["secretAccessKey"])
    node.aws(root, "iam", "create-user", "--user-name", "dora")
    node.aws(root, "iam", "create-role", "--role-name", "visitor", "--assume-role-policy-document",
             trust(ARN + "user/staff/ada"))
    for number in range(CHANGES_FOR_A_SNAPSHOT):
        body = "Action=UpdateUser&Version=2010-05-08&UserName=dora&NewPath=%2F" + str(number % 7) + "%2F"
        status, text = node.send(root, "iam", "POST", "/", body, FORM)
        assert status == 200, text
    return root


def changes(node, ada, root2):
    """Most of it is changed or taken away again."""
    iam = lambda *arguments: node.aws(ROOT, "iam", *arguments)
    node.aws(ada, "sts", "assume-role", "--role-arn", "arn:aws:iam::210987654321:role/visitor",
             "--role-session-name", "visit")
    keys = iam("list-access-keys", "--user-name", "bernard")["AccessKeyMetadata"]
    key = keys[0]["AccessKeyId"]
    iam("update-access-key", "--user-name", "bernard", "--access-key-id", key, "--status", "Inactive")
    iam("delete-access-key", "--user-name", "bernard", "--access-key-id", key)
    iam("remove-user-from-group", "--group-name", "developers", "--user-name", "bernard")
    iam("delete-user", "--user-name", "bernard")
    iam("set-default-policy-version", "--policy-arn", READ_USERS, "--version-id", "v2")
    iam("delete-policy-version", "--policy-arn", READ_USERS, "--version-id", "v1")
    iam("detach-user-policy", "--user-name", "cleo", "--policy-arn", READ_USERS)
    iam("delete-policy", "--policy-arn", ARN + "policy/Unused")
    iam("delete-group-policy", "--group-name", "developers", "--policy-name", "bucket")
    iam("update-group", "--group-name", "auditors", "--new-group-name", "reviewers")
    iam("delete-role-permissions-boundary", "--role-name", "deployer")
    iam("untag-role", "--role-name", "deployer", "--tag-keys", "stage")
    iam("delete-account-alias", "--account-alias", "golden")
    iam("create-account-alias", "--account-alias", "golden-again")
    lost = iam("create-virtual-mfa-device", "--virtual-mfa-device-name", "lost", "--outfile", os.devnull,
               "--bootstrap-method", "Base32StringSeed")["VirtualMFADevice"]["SerialNumber"]
    iam("delete-virtual-mfa-device", "--serial-number", lost)
    node.aws(root2, "iam", "tag-user", "--user-name", "dora", "--tags", "Key=team,Value=red")


def iam_reads(ada):
    """Every list and every thing that the story tells of."""
    user, role = {"UserName": "ada"}, {"RoleName": "deployer"}
    managed, group = {"PolicyArn": READ_USERS}, {"GroupName": "developers"}
    yield from [(name, {}) for name in (
        "ListUsers", "ListGroups", "ListRoles", "ListVirtualMFADevices", "ListAccountAliases",
        "GetAccountSummary", "GetCredentialReport")]
    yield "ListPolicies", {"Scope": "Local"}
    yield from [(name, user) for name in (
        "GetUser", "ListUserTags", "ListGroupsForUser", "ListUserPolicies", "ListAttachedUserPolicies",
        "ListAccessKeys", "ListMFADevices")]
    yield "GetUserPolicy", dict(user, PolicyName="no-keys")
    yield "GetAccessKeyLastUsed", {"AccessKeyId": ada.key_id}
    yield from [(name, group) for name in ("GetGroup", "ListGroupPolicies", "ListAttachedGroupPolicies")]
    yield "GetGroupPolicy", dict(group, PolicyName="bucket")
    yield from [(name, role) for name in (
        "GetRole", "ListRoleTags", "ListRolePolicies", "ListAttachedRolePolicies")]
    yield "GetRolePolicy", dict(role, PolicyName="deploy")
    yield from [(name, managed) for name in ("GetPolicy", "ListPolicyVersions", "ListEntitiesForPolicy")]
    yield "GetPolicyVersion", dict(managed, VersionId="v1")
    yield "GetContextKeysForPrincipalPolicy", {"PolicySourceArn": ARN + "user/staff/ada"}
    yield "SimulatePrincipalPolicy", {
        "PolicySourceArn": ARN + "user/staff/ada", "ActionNames.member.1": "iam:ListUsers",
        "ActionNames.member.2": "iam:CreateAccessKey", "ActionNames.member.3": "s3:GetObject",
        "ResourceArns.member.1": "arn:aws:s3:::b/ada/x"}


def requests_as_of(moment, ada):
    """Reads of the first account at a moment: name, service, method, target, body, headers."""
    past = "/as-of/" + moment.replace(":", "%3A")
    for name, parameters in iam_reads(ada):
        body = urllib.parse.urlencode({"Action": name, "Version": "2010-05-08", **parameters})
        yield name, "iam", "POST", past + "/", body, FORM
    yield "LookupEvents", "cloudtrail", "POST", past + "/", '{"MaxResults": 50}', {
        "Content-Type": "application/x-amz-json-1.1",
        "X-Amz-Target": "com.amazonaws.cloudtrail.v20131101.CloudTrail_20131101.LookupEvents"}
    for name, target in [
        ("audit", "/v1/audit?limit=100"),
        ("audit-of-ada", "/v1/audit?principal=ada"),
        ("audit-of-refusals", "/v1/audit?error=AccessDenied"),
        ("audit-of-a-role", "/v1/audit?action=CreateRole&resource=deployer"),
        ("who-can", "/v1/who-can?action=s3%3AGetObject&resource=arn%3Aaws%3As3%3A%3A%3Ab%2Fada%2Fx"),
    ]:
        yield name, "pastgrant", "GET", past + target, "", {}
    question = {"principal": ARN + "user/staff/ada", "action": "s3:GetObject",
                "resource": "arn:aws:s3:::b/ada/x", "asOf": moment, "explain": True}
    yield "authorize", "pastgrant", "POST", "/v1/authorize", json.dumps(question), {}


def await_follower(node, moment):
    """The credential report as of a moment is there when its follower has got so far."""
    body = "Action=GenerateCredentialReport&Version=2010-05-08"
    target = "/as-of/" + moment.replace(":", "%3A") + "/"
    while "COMPLETE" not in node.send(ROOT, "iam", "POST", target, body, FORM)[1]:
        time.sleep(0.1)


def keep(node, folder, keys, name, service, method, target, body, headers):
    """Reads once, and keeps the request and its reply."""
    status, reply = node.send(keys, service, method, target, body, headers)
    lines = [keys.key_id + " " + service, method + " " + target]
    lines += ["%s: %s" % header for header in headers.items()]
    os.makedirs(folder, exist_ok=True)
    with open(os.path.join(folder, name + ".txt"), "w") as file:
        file.write("\n".join(lines) + "\n\n" + body + "\n\n" + str(status) + "\n" + comparable(reply) + "\n")


def keep_all(node, reads, moments, ada, root2, session, secret_message):
    for name, now in moments.items():
        await_follower(node, now["time"])
        for request in requests_as_of(now["time"], ada):
            keep(node, os.path.join(reads, name), ROOT, *request)
        list_users = "Action=ListUsers&Version=2010-05-08"
        position = "/as-of/@%d/" % now["position"]
        keep(node, os.path.join(reads, name), ROOT, "ListUsers-by-position", "iam", "POST", position, list_users, FORM)
        past = "/as-of/" + now["time"].replace(":", "%3A") + "/"
        keep(node, os.path.join(reads, name), root2, "ListUsers-of-second-account", "iam", "POST", past, list_users,
             FORM)
    keep(node, os.path.join(reads, "present"), session, "ListUsers-by-session", "iam", "POST", past, list_users,
         {**FORM, TOKEN: session.token})
    body = urllib.parse.urlencode({
        "Action": "DecodeAuthorizationMessage", "Version": "2011-06-15", "EncodedMessage": secret_message})
    keep(node, os.path.join(reads, "present"), ROOT, "DecodeAuthorizationMessage", "sts", "POST", "/", body, FORM)


def story(checkout, data, reads):
    """The node restarts in between, so that some is in RocksDB's tables and some in its write-ahead log."""
    moments = {}
    with Node(checkout, data, ROOT) as node:
        ada = people(node)
        moments["1-people"] = node.now(ROOT)
        policies(node)
        moments["2-policies"] = node.now(ROOT)
    with Node(checkout, data, ROOT) as node:
        session, secret_message = access(node, ada, data)
        root2 = second(node)
        moments["3-access"] = node.now(ROOT)
        changes(node, ada, root2)
        moments["4-changes"] = node.now(ROOT)
        keep_all(node, reads, moments, ada, root2, session, secret_message)


def pack(data, target):
    """Leaves out what RocksDB and Lucene need no more, or never do."""
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED, compresslevel=9) as packed:
        for folder, _, files in sorted(os.walk(data)):
            for name in sorted(files):
                path = os.path.join(folder, name)
                needed = not re.fullmatch(r"LOG(\..*)?|LOCK|write\.lock", name)
                if needed and not is_merged_away(folder, name):
                    packed.write(path, os.path.relpath(path, data))


def is_merged_away(folder, name):
    """Whether a file is of a segment of the audit index that the index names no more."""
    segment = re.match(r"_[0-9a-z]+", name)
    if not segment:
        return False
    [index] = [file for file in os.listdir(folder) if file.startswith("segments_")]
    text = segment.group().encode()
    with open(os.path.join(folder, index), "rb") as file:
        return bytes([len(text)]) + text not in file.read()


def main(checkout, target):
    reads = os.path.join(target, "reads")
    shutil.rmtree(reads, ignore_errors=True)
    os.makedirs(target, exist_ok=True)
    with tempfile.TemporaryDirectory() as data:
        story(checkout, data, reads)
        pack(data, os.path.join(target, "data.zip"))


if __name__ == "__main__":
    main(*sys.argv[1:])
