import assert from "node:assert/strict";
import { test } from "node:test";
import { parseSite } from "@/lib/config/parse";
import { parseYaml } from "@/lib/utils/yaml";

test("reads what AI services may do, and reports other words", () => {
	const read = (source: string) => {
		const { site, diagnostics } = parseSite(parseYaml(source));
		return [site.ai, diagnostics.map(({ message }) => message).join()];
	};
	assert.deepEqual(read("ai: no-training"), ["no-training", ""]);
	assert.deepEqual(read("ai: never"), [undefined, "`ai` must be allow, no-training or block."]);
});
