import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { maskCode } from "./mask-code";

const blocks = { opening: /\{% (highlight|raw)\b/, closing: ([, name]: RegExpExecArray) => `\\{% end${name}` };

const mask = (body: string, options = {}) => maskCode(body, options).replaceAll("\uE001", ".");

describe("masks code", () => {
	for (const [name, body, expected] of [
		["in fences", "a\n```js\nb\n```\nc", "a\n.....\n.\n...\nc"],
		["in tilde fences", "~~~\n```\n~~~\nc", "...\n...\n...\nc"],
		["in longer fences", "````\n```\n````\nc", "....\n...\n....\nc"],
		["in lists and block quotes", "- ```\n  b\n  ```\n> ```\n> b\n> ```\nc", ".....\n...\n.....\n.....\n...\n.....\nc"],
		["up to the end if the fence is not closed", "```\nb", "...\n."],
		["in code spans", "a `b` ``c`d`` e", "a ... ....... e"],
		["in code spans over several lines", "a `b\nc` d", "a ..\n.. d"],
		["not after an unpaired backtick", "a `b\n\nc` d", "a `b\n\nc` d"],
		["not after an escaped backtick", "a \\`b` c", "a \\`b` c"],
		["in indented blocks", "a\n\n    b\n\nc", "a\n\n.....\n\nc"],
		["not in the indented content of a list item", "- a\n\n    b", "- a\n\n    b"],
		["not in indented lines of a paragraph", "a\n    b", "a\n    b"],
		["in code elements", "a <code>{{ b }}</code> c", "a <code>.......</code> c"],
		["not in an element without an end", "<code> a <pre>b</pre>", "<code> a <pre>.</pre>"],
		["up to the end of a list item", "- ```\n  b\nc", ".....\n...\nc"],
		["up to the end of a block quote", "> ```\n> b\nc", ".....\n...\nc"],
		["in a list in a quotation", "> - ```\n>   b\n>   ```\n> c", ".......\n.....\n.......\n> c"],
		["in a quotation in a list", "1. > ~~~\n   > b\n   > ~~~\n   c", "........\n......\n........\n   c"],
		[
			"in fences after lines of a list item",
			"- a\n\n  ```\n  b\n\n  c\n  ```\n  d",
			"- a\n\n.....\n...\n\n...\n.....\n  d",
		],
		["in fences indented by tabs", "1. a\n\n\t```\n\tb\n\t```\nc", "1. a\n\n....\n..\n....\nc"],
		["in fences with blank lines and indented lines", "```\n\n    b\n```\nc", "...\n\n.....\n...\nc"],
		["not after a fence that is too short or of another kind", "````\n```\n~~~~\n````\nb", "....\n...\n....\n....\nb"],
		["in a fence with a closing mark that is indented too far", "```\n    ```\nb", "...\n.......\n."],
		["not in an indented fence of a paragraph", "a\n    ```\nb", "a\n    ```\nb"],
		["in the indented code of a list item", "- a\n\n      b", "- a\n\n......."],
		["not in text between thematic breaks", "* * *\n    a\n\n***\nb", "* * *\n    a\n\n***\nb"],
		["not in spans across fences", "a ` b\n```\nc\n```\nd ` e", "a ` b\n...\n.\n...\nd ` e"],
		["in a code span that resembles a fence", "``` a ``` b", "......... b"],
	] as const) {
		test(name, () => assert.equal(mask(body), expected));
	}
	test("not after a fence in a block of templates", () => {
		const body = "{% highlight md %}\n```\n{% endhighlight %}\n`a` {{ b }}";
		assert.equal(mask(body, { blocks }), body.replace("`a`", "..."));
	});
	test("in indented fences of MDX", () => {
		assert.equal(mask("<A>\n      ```\n  b\n      ```\nc", { indented: false }), "<A>\n.........\n...\n.........\nc");
	});
	for (const unit of [
		"`",
		"` ",
		"<code>",
		"<pre",
		"``` `\n",
		"> ",
		"- ",
		"1. ",
		"    ",
		"\t",
		"~~~\n",
		"a`b``c```d````e",
		"{% raw %}\n",
		"\\`",
		"`\n \n",
	]) {
		test(`in a long body of ${JSON.stringify(unit)}`, () => {
			const body = unit.repeat(64_000 / unit.length);
			assert.equal(maskCode(body, { blocks }).length, body.length);
		});
	}
	test("not in indented blocks of MDX", () => {
		assert.equal(mask("a\n\n    b", { indented: false }), "a\n\n    b");
	});
});
