import assert from "node:assert/strict";
import { test } from "node:test";
import { readEntities, XML_ENTITIES } from "./doctype";

for (const [doctype, entities] of [
	['<!DOCTYPE svg [ <!-- a --> <!ENTITY ns "http://x"> <!ENTITY ns "y"> ]>', { ...XML_ENTITIES, ns: "http://x" }],
	["<!DOCTYPE svg>", XML_ENTITIES],
	["<!DOCTYPE svg [ <!-- a ]>", undefined],
	[`<!DOCTYPE svg [ ${"<!-- ".repeat(200_000)} ]>`, undefined],
	[`<!DOCTYPE svg [ ${"<!ENTITY a ".repeat(100_000)} ]>`, undefined],
] as const) {
	test(`reads the entities of ${doctype.slice(0, 40)}`, () => assert.deepEqual(readEntities(doctype), entities));
}
