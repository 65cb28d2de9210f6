import assert from "node:assert/strict";
import { test } from "node:test";
import { parseLineComments } from "./line-comments";

for (const [name, source, code, marked] of [
	["the next line", "a\n// highlight-next-line\nb\nc", "a\nb\nc", [2]],
	["the lines between two comments", "a\n# highlight-start\nb\nc\n# highlight-end\nd", "a\nb\nc\nd", [2, 3]],
	["a line by a CSS comment", "/* highlight-next-line */\na {}", "a {}", [1]],
	["a line by an HTML comment", "<!-- highlight-next-line -->\n<p>", "<p>", [1]],
	["a line by a JSX comment", "  {/* highlight-next-line */}\n  <b />", "  <b />", [1]],
	["the line that ends with the comment", "a\nb // highlight-line\nc", "a\nb\nc", [2]],
	["lines in Shiki's notation", "a // [!code highlight:2]\nb\nc", "a\nb\nc", [1, 2]],
	[
		"nothing by a comment inside a string",
		'print("// highlight-next-line is a comment")',
		'print("// highlight-next-line is a comment")',
		[],
	],
	["the rest of the code without an end comment", "// highlight-start\na\nb", "a\nb", [1, 2]],
] as const) {
	test(`marks ${name}`, () => {
		const result = parseLineComments(source);
		assert.equal(result.code, code);
		assert.deepEqual([...result.marked], marked);
	});
}

test("marks added and removed lines by comments", () => {
	const { code, added, removed } = parseLineComments("a // [!code --]\nb # [!code ++]\nc");
	assert.equal(code, "a\nb\nc");
	assert.deepEqual([[...added], [...removed]], [[2], [1]]);
});

test("marks added and removed lines by comments in plain English", () => {
	const { code, added, removed } = parseLineComments(
		"// Remove this line\na\n// Add this line\nb\n// Added lines start\nc\nd\n// Added lines end\ne",
	);
	assert.equal(code, "a\nb\nc\nd\ne");
	assert.deepEqual([[...added], [...removed]], [[2, 3, 4], [1]]);
});

test("keeps a comment that only resembles a marker", () => {
	const code = "// We remove this line later\na";
	assert.equal(parseLineComments(code).code, code);
});

for (const [what, unit] of [
	["spaces", " "],
	["semicolons", ";"],
	["comments", "// highlight-line "],
] as const) {
	test(`reads lines with many ${what}`, () => {
		const run = unit.repeat(200_000 / unit.length);
		const code = `// highlight-line${run}x\n${run}x\n// highlight-next-line${run}x\n// [!code ++]${run}x`;
		assert.deepEqual(parseLineComments(code), { code, marked: new Set(), added: new Set(), removed: new Set() });
	});
}

test("removes a comment after several semicolons", () => {
	assert.equal(parseLineComments("a ;;; highlight-line\nb;  // highlight-line  ").code, "a\nb;");
});
