#!/usr/bin/env python3
"""Makes the reduced service models of the package api.wire.shape from a botocore wheel.

    pip download --no-deps botocore
    api/src/main/scripts/reduce-service-models.py botocore-VERSION-py3-none-any.whl

Operations, errors, HTTP bindings and constraints are kept; documentation and the rest are not.
"""
import gzip
import json
import pathlib
import sys
import zipfile

FOLDER = pathlib.Path(__file__).parents[1] / "resources/dev/pastgrant/api/wire/shape"
MODELS = {
    "iam": "iam/2010-05-08",
    "sts": "sts/2011-06-15",
    "cloudtrail": "cloudtrail/2013-11-01",
    "organizations": "organizations/2016-11-28",
    "accessanalyzer": "accessanalyzer/2019-11-01",
}
CONSTRAINTS = ("type", "required", "min", "max", "pattern", "enum", "sensitive", "timestampFormat")
ITEMS = ("member", "key", "value")
BINDING = ("shape", "location", "locationName", "idempotencyToken")


def operation(model, is_rest):
    reduced = {kind: model[kind]["shape"] for kind in ("input", "output") if kind in model}
    if model.get("errors"):
        reduced["errors"] = [error["shape"] for error in model["errors"]]
    if "authtype" in model:
        reduced["authtype"] = model["authtype"]
    if is_rest:
        reduced["http"] = model["http"]
    return reduced


def member(model):
    bound = {name: model[name] for name in BINDING if name in model}
    return model["shape"] if len(bound) == 1 else bound


def shape(name, model):
    reduced = {constraint: model[constraint] for constraint in CONSTRAINTS if constraint in model}
    reduced |= {item: model[item]["shape"] for item in ITEMS if item in model}
    if "members" in model:
        reduced["members"] = {key: member(value) for key, value in model["members"].items()}
    if "error" in model or model.get("exception"):
        error = model.get("error", {})
        reduced["error"] = {
            "code": error.get("code", name),
            "httpStatusCode": error.get("httpStatusCode"),
        }
    return reduced


def reduce(service, model):
    metadata = model["metadata"]
    is_rest = metadata["protocol"] == "rest-json"
    return {
        "apiVersion": metadata["apiVersion"],
        "protocol": metadata["protocol"],
        "service": service,
        "targetPrefix": metadata.get("targetPrefix"),
        "operations": {name: operation(o, is_rest) for name, o in model["operations"].items()},
        "shapes": {name: shape(name, s) for name, s in model["shapes"].items()},
    }


def main(wheel):
    with zipfile.ZipFile(wheel) as archive:
        for service, path in MODELS.items():
            packed = archive.read(f"botocore/data/{path}/service-2.json.gz")
            reduced = reduce(service, json.loads(gzip.decompress(packed)))
            text = json.dumps(reduced, separators=(",", ":"), sort_keys=True)
            (FOLDER / f"{service}.json").write_text(text)


if __name__ == "__main__":
    main(*sys.argv[1:])
