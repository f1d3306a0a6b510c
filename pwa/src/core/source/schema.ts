/**
 * Is a document what its schema says? The schema is the hub's own, exported from its models: nothing is listed twice.
 */
import { type OutputUnit, type Schema, Validator } from "@cfworker/json-schema";
import schemas from "../../schemas/catalogue.json";
import { isRecord } from "../encoding";
import type { EntryType, FindingCode, Place } from "./types";

export interface SchemaFault {
  code: FindingCode;
  place: Place;
  about: string;
}

const NAMES: Record<EntryType, string> = {
  course: "Course",
  lesson: "Lesson",
  help: "Help",
  checklist: "Checklist",
  scenario: "Scenario",
  quiz: "Quiz",
  mechanism: "Mechanism",
  provision: "Provision",
  workshop: "Workshop",
  glossary: "Glossary",
};
export const isEntryType = (type: unknown): type is EntryType =>
  typeof type === "string" && Object.hasOwn(NAMES, type);

const CODES: Record<string, FindingCode> = {
  required: "field-missing",
  false: "field-unknown",
  minLength: "field-empty",
  maxLength: "field-too-long",
  minItems: "field-too-few",
  minProperties: "field-too-few",
  maxItems: "field-too-many",
  maxProperties: "field-too-many",
  minimum: "field-number",
  maximum: "field-number",
  enum: "field-choice",
  const: "field-choice",
  pattern: "field-form",
};
const TYPES: Record<string, FindingCode> = {
  string: "field-not-text",
  integer: "field-not-number",
  boolean: "field-not-yes-no",
  array: "field-not-list",
  object: "field-not-names",
};

const validators = new Map<EntryType, Validator>();

function validatorOf(type: EntryType): Validator {
  const schema = { $ref: `#/$defs/${NAMES[type]}`, $defs: schemas.$defs } as Schema;
  const validator = validators.get(type) ?? new Validator(schema, "2020-12", false);
  validators.set(type, validator);
  return validator;
}

/** What the schema of its `type` objects to. */
export function schemaFaults(value: unknown): SchemaFault[] {
  if (!isRecord(value)) return [{ code: "field-not-names", place: [], about: "" }];
  if (!isEntryType(value.type)) return [{ code: "field-choice", place: ["type"], about: String(value.type) }];
  const found = new Map<string, SchemaFault>();
  for (const error of validatorOf(value.type).validate(value).errors) {
    const fault = faultOf(error, value);
    const key = fault && JSON.stringify(fault.place);
    if (key && !found.has(key)) found.set(key, fault);
  }
  return [...found.values()];
}

function faultOf({ keyword, keywordLocation, instanceLocation, error }: OutputUnit, root: unknown) {
  const place = placeOf(instanceLocation, root);
  const value = valueAt(root, place);
  if (keyword === "required") {
    const name = /property "(.+)"\.$/.exec(error)?.[1] ?? "";
    return { code: CODES.required as FindingCode, place: [...place, name], about: name };
  }
  if (keyword === "type") {
    // "or null" says nothing that its other half does not say better.
    const wanted = /Expected "(\w+)"/.exec(error)?.[1] ?? "";
    const code = TYPES[wanted];
    return code ? { code, place, about: String(place.at(-1) ?? "") } : null;
  }
  // Names of situations are free, but for their form.
  if (keyword === "false" && place.length === 2 && place[0] === "nodes")
    return { code: "field-form" as const, place, about: String(place[1]) };
  const code = CODES[keyword];
  // A value that may be null is asked for both; a null is right there, and wrong nowhere else.
  if (!code || (value === null && keywordLocation.includes("/anyOf/"))) return null;
  return { code, place, about: typeof value === "string" ? value.slice(0, 80) : String(place.at(-1) ?? "") };
}

function placeOf(pointer: string, root: unknown): Place {
  const steps = pointer.split("/").slice(1);
  const place: (string | number)[] = [];
  let value = root;
  for (const step of steps) {
    const name = decodeURIComponent(step).replaceAll("~1", "/").replaceAll("~0", "~");
    place.push(Array.isArray(value) ? Number(name) : name);
    value = valueAt(value, place.slice(-1));
  }
  return place;
}

/** The value that a way leads to, or undefined. */
export function valueAt(root: unknown, place: Place): unknown {
  let value = root;
  for (const step of place) {
    if (typeof value !== "object" || value === null || !Object.hasOwn(value, step)) return undefined;
    value = (value as Record<string | number, unknown>)[step];
  }
  return value;
}
