// Writes target/services/<service>.ts: the types of a service's answers, from its OpenAPI document.
// The documents do not say which fields are always there: a page asks before it relies on one.
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const here = fileURLToPath(new URL('.', import.meta.url));
const documents = join(here, '../../../openapi');
const target = join(here, '../../../target/services');

function name(ref) {
  return ref.slice(ref.lastIndexOf('/') + 1);
}

function object(schema) {
  const fields = Object.entries(schema.properties ?? {}).map(
    ([key, value]) => `  ${JSON.stringify(key)}: ${type(value)};`,
  );
  const more = schema.additionalProperties;
  if (!fields.length) {
    return more && more !== true ? `Record<string, ${type(more)}>` : 'Record<string, unknown>';
  }
  return `{\n${fields.join('\n')}\n}`;
}

function type(schema) {
  if (schema.$ref) return name(schema.$ref);
  const several = schema.anyOf ?? schema.oneOf;
  if (several) return several.map(type).join(' | ');
  if (schema.allOf) return schema.allOf.map(type).join(' & ');
  if (schema.enum) return schema.enum.map((value) => JSON.stringify(value)).join(' | ');
  const kinds = [schema.type].flat();
  const words = kinds.map((kind) => {
    switch (kind) {
      case 'string':
        return 'string';
      case 'integer':
      case 'number':
        return 'number';
      case 'boolean':
        return 'boolean';
      case 'null':
        return 'null';
      case 'array':
        return `Array<${type(schema.items ?? {})}>`;
      case 'object':
        return object(schema);
      default:
        return 'unknown';
    }
  });
  return words.join(' | ');
}

mkdirSync(target, { recursive: true });
for (const file of readdirSync(documents).filter((each) => each.endsWith('.json'))) {
  const document = JSON.parse(readFileSync(join(documents, file), 'utf8'));
  const schemas = Object.entries(document.components?.schemas ?? {});
  const lines = schemas.map(([key, schema]) => `export type ${key} = ${type(schema)};`);
  const paths = Object.keys(document.paths ?? {}).map((path) => `  | ${JSON.stringify(path)}`);
  const text = [
    `// Generated from openapi/${file}; not edited by hand.`,
    ...lines,
    `export type Path =\n${paths.join('\n')};`,
    '',
  ].join('\n\n');
  writeFileSync(join(target, file.replace('.json', '.ts')), text);
}
