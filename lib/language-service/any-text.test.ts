import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { createTestService } from "./language-service.support";

/** Pieces of posts, so that texts are nearly right and finished nowhere. */
const PIECES = [
	"---\n",
	"+++\n",
	"title: A\n",
	"tags: [css, ",
	"tags:\n  - ",
	"date: ",
	"image:\n  src: ",
	"\n\n",
	"\r\n",
	"\r",
	"\uFEFF",
	"# One",
	"## Two {#x}\n",
	"[a](",
	"![b](",
	"/blog/he",
	"./x.md",
	"#",
	")",
	"[1]: ",
	"[x][1]",
	"<Callout ",
	'type="',
	"<Poem",
	">",
	"/>",
	"</",
	"{",
	"}",
	"```ts\n",
	"```",
	"`",
	":::note\n",
	":::",
	"> [!",
	"text ",
	"é🎉",
	"\t",
	"\\",
	'"',
	"'",
	"<",
	"=",
	"$x$",
	"{% if %}",
	"{/* a */}",
	"import x from 'y'\n",
	"export const a = ",
	"|",
];

const texts = fc.array(fc.oneof({ weight: 5, arbitrary: fc.constantFrom(...PIECES) }, fc.string({ maxLength: 6 })), {
	maxLength: 24,
});

test("any text has findings, completions and descriptions within it", async () => {
	const { service } = createTestService();
	const isWithin = (text: string, range: { from: number; to: number }) =>
		assert.ok(0 <= range.from && range.from <= range.to && range.to <= text.length, JSON.stringify([text, range]));
	const check = async (pieces: string[], position: number, file: string) => {
		const text = pieces.join("");
		const offset = Math.min(position, text.length);
		for (const { edit } of await service.complete(file, text, offset)) {
			isWithin(text, edit);
			assert.ok(edit.from <= offset && offset <= edit.to, JSON.stringify([text, offset, edit]));
		}
		const hover = await service.hover(file, text, offset);
		if (hover) isWithin(text, hover);
		await service.findDefinition(file, text, offset);
		for (const finding of await service.diagnose(file, text)) {
			isWithin(text, finding);
			for (const { edits } of finding.fixes) for (const edit of edits) isWithin(text, edit);
		}
	};
	const files = fc.constantFrom("posts/2026-06-01-draft.mdx", "posts/new.md", "pages/about.md");
	await fc.assert(fc.asyncProperty(texts, fc.nat(120), files, check), { numRuns: 250, seed: 20_261_127 });
});
