import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { listDiagnostics, md } from "@/lib/markdown/compile.support";

describe("finds notes and text that was decoded twice", () => {
	for (const [body, expected] of [
		["TODO finish this", ["4:1 notice text-unfinished"]],
		["- One\n- TODO two", ["5:3 notice text-unfinished"]],
		["A line\nand TODO: another cafÃ©", ["5:22 warning text-encoding", "5:5 notice text-unfinished"]],
		["**TODO** finish this", ["4:3 notice text-unfinished"]],
		["My *own* TODO parser, a [link](/a) TODO parser", []],
		["`TODO finish`\n\n    TODO finish\n\n<!-- TODO finish -->", []],
	] as const) {
		test(body, async () => assert.deepEqual(await listDiagnostics(md(body)), expected));
	}
});
