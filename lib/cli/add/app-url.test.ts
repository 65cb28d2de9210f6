import assert from "node:assert/strict";
import { PassThrough } from "node:stream";
import { test } from "node:test";
import { CommandError } from "@/lib/cli/command/command";
import { createTemporaryFolder } from "@/lib/utils/temporary-folder.support";
import { askUrl, findUrl } from "./app-url";

for (const [layout, url] of [
	['metadataBase: new URL("https://q.example/")', "https://q.example"],
	["metadataBase: new URL('http://localhost:3000')", undefined],
	['metadataBase: new URL(process.env.SITE ?? "https://q.example")', undefined],
] as const)
	test(`the URL of an app whose root layout has \`${layout}\` is ${url ?? "not known"}`, () => {
		const folder = createTemporaryFolder({ "src/app/layout.tsx": `export const metadata = { ${layout} };\n` });
		assert.equal(findUrl(folder), url);
	});

for (const [answer, expected] of [
	["https://q.example/shop\n", "https://q.example"],
	["\n", undefined],
] as const) {
	test(`the answer ${JSON.stringify(answer)} is the URL ${expected}`, async () => {
		const input = new PassThrough();
		input.end(answer);
		assert.equal(await askUrl({ input, output: new PassThrough() }), expected);
	});
}

test("the root layout may be in the folder of a language", () => {
	const layout = 'export const metadata = { metadataBase: new URL("https://q.example") };\n';
	assert.equal(findUrl(createTemporaryFolder({ "app/[locale]/layout.tsx": layout })), "https://q.example");
});

test("input that ends instead of an answer ends the command", async () => {
	const input = new PassThrough();
	input.end();
	await assert.rejects(askUrl({ input, output: new PassThrough() }), CommandError);
});
