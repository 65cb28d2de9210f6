import assert from "node:assert/strict";
import { test } from "node:test";
import { readLineComments } from "./line-comments";

for (const [name, source, code, marked] of [
	["the next line", "a\n// highlight-next-line\nb\nc", "a\nb\nc", [2]],
	["lines between two", "a\n# highlight-start\nb\nc\n# highlight-end\nd", "a\nb\nc\nd", [2, 3]],
	["in the signs of CSS", "/* highlight-next-line */\na {}", "a {}", [1]],
	["in the signs of HTML", "<!-- highlight-next-line -->\n<p>", "<p>", [1]],
	["in those of JSX", "  {/* highlight-next-line */}\n  <b />", "  <b />", [1]],
	["at the end of a line", "a\nb // highlight-line\nc", "a\nb\nc", [2]],
	["in Shiki's notation", "a // [!code highlight:2]\nb\nc", "a\nb\nc", [1, 2]],
	["not in a text", 'print("// highlight-next-line is a comment")', 'print("// highlight-next-line is a comment")', []],
	["up to the end without an end", "// highlight-start\na\nb", "a\nb", [1, 2]],
] as const) {
	test(`comments mark ${name}`, () => {
		const found = readLineComments(source);
		assert.equal(found.code, code);
		assert.deepEqual([...found.marked], marked);
	});
}

test("comments say what is added and removed", () => {
	const { code, added, removed } = readLineComments("a // [!code --]\nb # [!code ++]\nc");
	assert.equal(code, "a\nb\nc");
	assert.deepEqual([[...added], [...removed]], [[2], [1]]);
});

test("comments in words say so as well", () => {
	const { code, added, removed } = readLineComments(
		"// Remove this line\na\n// Add this line\nb\n// Added lines start\nc\nd\n// Added lines end\ne",
	);
	assert.equal(code, "a\nb\nc\nd\ne");
	assert.deepEqual([[...added], [...removed]], [[2, 3, 4], [1]]);
});

test("a comment in a sentence stays", () => {
	const code = "// We remove this line later\na";
	assert.equal(readLineComments(code).code, code);
});
