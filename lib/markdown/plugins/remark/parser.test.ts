import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { html, listDiagnostics, mdx } from "@/lib/markdown/compile.support";

describe("reports code inside each other that would end the process, and shows it as text", () => {
	const templates = `${"`${".repeat(700)}1${"}`".repeat(700)}`;
	for (const [what, body] of [
		["an expression", `a {${templates}}`],
		["an attribute", `<b title={${templates}}>a</b>`],
		["spread attributes", `<b {...${templates}} />`],
		["an export", `export const a = ${templates}\n\nb`],
		["an import before an export", `import a from 'b'; export default ${templates}`],
		["brackets in text", `a {${"`)))${'))))'+".repeat(700)}1${"}`".repeat(700)}}`],
		["functions", `a {${"(function () { return ".repeat(300)}1${"})".repeat(300)}}`],
		["operators and templates", `a {${"- ".repeat(1900)}${templates}}`],
		["a list item", `- a {\n  ${templates}}`],
		["an expression after others", `{1} {2}\n\n{${templates}}`],
	] as const) {
		test(what, async () => {
			const compiled = mdx(body);
			assert.match((await listDiagnostics(compiled))[0] ?? "", /^\d+:\d+ warning mdx-syntax$/);
			assert.notEqual(await html(compiled), "");
		});
	}
});

test("accepts expressions with hundreds of objects, and many of them", async () => {
	const objects = '{ date: "2026-11-27", value: 1.25 }, '.repeat(365);
	const tags = "<b style={{ color: 'red' }} title={`a`}>{1}</b>\n\n".repeat(300);
	const data = `export const data = ${JSON.stringify(Array(300).fill({ a: {} }))}`;
	assert.deepEqual(await listDiagnostics(mdx(`${data}\n\n<b title={[${objects}].length}>a</b>\n\n${tags}`)), []);
});
