import assert from "node:assert/strict";
import fc from "fast-check";
import { readProjectPosts } from "@/e2e/fuzz/arbitraries/project-posts";
import { mutationOf } from "@/e2e/fuzz/arbitraries/texts";
import { createKind } from "@/e2e/fuzz/kind";
import { createTestService } from "@/packages/language-server/src/service/language-service.support";
import type { LanguageService, TextRange } from "@/packages/language-server/src/service/types";

/** Pieces of posts, so that texts are nearly right and finished nowhere. */
const PIECES =
	`---\n¦+++\n¦title: A\n¦tags: [css, ¦tags:\n  - ¦date: ¦image:\n  src: ¦\n\n¦\r\n¦\r¦\uFEFF¦# One¦## Two {#x}\n¦[a](¦![b](¦/blog/he¦./x.md¦#¦)¦[1]: ¦[x][1]¦<Callout ¦type="¦<Poem¦>¦/>¦</¦{¦}¦\`\`\`ts\n¦\`\`\`¦\`¦:::note\n¦:::¦> [!¦text ¦é🎉¦\t¦\\¦"¦'¦<¦=¦$x$¦{% if %}¦{/* a */}¦import x from 'y'\n¦export const a = ¦|`.split(
		"¦",
	);

/** A text, and where the cursor is in it. */
interface EditedText {
	file: string;
	text: string;
	/** The place of the cursor, from 0 at the start to 1 at the end. */
	position: number;
}

const editedText: fc.Arbitrary<EditedText> = fc.record({
	file: fc.constantFrom("posts/2026-06-01-draft.mdx", "posts/new.md", "pages/new.md"),
	text: fc.oneof(
		fc
			.array(fc.oneof({ weight: 5, arbitrary: fc.constantFrom(...PIECES) }, fc.string({ maxLength: 6 })), {
				maxLength: 24,
			})
			.map((pieces) => pieces.join("")),
		mutationOf(readProjectPosts().map((text) => text.slice(0, 2000))),
	),
	position: fc.double({ min: 0, max: 1, noNaN: true }),
});

let service: LanguageService | undefined;

/** Texts in an editor: findings, fixes, completions and descriptions are of parts of the text. */
export const checkLanguage = createKind("language", editedText, async ({ file, text, position }) => {
	service ??= createTestService().service;
	const offset = Math.floor(position * text.length);
	const isWithin = (range: TextRange) =>
		assert.ok(0 <= range.from && range.from <= range.to && range.to <= text.length, JSON.stringify(range));
	for (const { edit } of await service.complete(file, text, offset)) {
		isWithin(edit);
		assert.ok(edit.from <= offset && offset <= edit.to, JSON.stringify([offset, edit]));
	}
	const hover = await service.hover(file, text, offset);
	if (hover) isWithin(hover);
	await service.findDefinition(file, text, offset);
	for (const finding of await service.diagnose(file, text)) {
		isWithin(finding);
		for (const { edits } of finding.fixes) edits.forEach(isWithin);
	}
});
