import assert from "node:assert/strict";
import { test } from "node:test";
import { createDiagnostic } from "@/lib/diagnostics/diagnostic";
import { FILE_START } from "@/lib/utils/position";
import { createFieldCheck } from "./check-fields";

test("a schema whose promise is never settled is reported once for all posts", async () => {
	const schema = { "~standard": { version: 1, vendor: "own", validate: () => new Promise<never>(() => {}) } } as const;
	const report = (key: string, message: string) =>
		createDiagnostic("config", "quire.config.ts", FILE_START, `${key}: ${message}`);
	const check = createFieldCheck(schema, { file: "quire.config.ts", report }, 1);
	const post = (file: string) => ({ file, read: () => ({ a: 1 }), positionOf: () => FILE_START });
	const [first, second] = [await check(post("posts/a.md")), await check(post("posts/b.md"))];
	assert.match(first.diagnostics[0]?.message ?? "", /^fields: `fields` fails: A promise of it isn't settled after /);
	assert.equal(second.diagnostics[0], first.diagnostics[0]);
});
