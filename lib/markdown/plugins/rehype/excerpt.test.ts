import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { html, md, mdx } from "@/lib/markdown/compile.support";
import { usualOrFull } from "@/lib/utils/usual-or-full.support";

describe("the excerpt", () => {
	for (const [name, format, source, expected] of [
		["ends at <!-- truncate -->", md, "One *two*.\n\n<!-- truncate -->\n\nThree.", "One two."],
		["ends at <!--truncate-->", md, "One.\n\n<!--truncate-->\n\nThree.", "One."],
		["ends at <!-- more -->", md, "One.\n\nTwo.\n\n<!-- more -->\n\nThree.", "One. Two."],
		["ends between a paragraph and a list", md, "One:\n<!-- truncate -->\n* two\n* three", "One:"],
		["ends inside a paragraph", md, "One <!--more--> two", "One"],
		["has lists, but no headings and code", md, "## H\n\nOne.\n\n- two\n\n```\nx\n```\n\n<!-- more -->\n", "One. two"],
		["ends at {/* truncate */}", mdx, "One.\n\n{/* truncate */}\n\nThree.", "One."],
		["ends at {/* truncate */} before a list", mdx, "One:\n{/* truncate */}\n* two", "One:"],
		["ends at an HTML comment in MDX", mdx, "One.\n\n<!-- truncate -->\n\nThree.", "One."],
		["ends at the MDX marker in Markdown", md, "One.\n\n{/* truncate */}\n\nTwo.", "One."],
		["ends between lines at the MDX marker in Markdown", md, "One:\n{/* more */}\n* two", "One:"],
		["has the part of a list item before the marker", md, "- a\n- b <!-- more --> c", "a b"],
		["is undefined without a marker", md, "One.", undefined],
	] as const) {
		test(name, async () => {
			const compiled = format(source);
			assert.equal((await compiled).metadata.excerpt, expected);
			assert.doesNotMatch(await html(compiled), /truncate|<!--|\/\*/);
		});
	}

	test("does not end at a marker in inline code", async () => {
		const compiled = md("Write `{/* truncate */}` or `<!-- more -->`.");
		assert.equal((await compiled).metadata.excerpt, undefined);
		assert.match(await html(compiled), /<code>\{\/\* truncate \*\/\}<\/code>/);
	});
});

test("reads comments with long runs of spaces", async () => {
	const spaces = " ".repeat(usualOrFull(50_000, 1_000_000));
	assert.equal((await md(`One.\n\n<!--${spaces}x-->\n\nTwo.`)).metadata.excerpt, undefined);
	assert.equal((await md(`One.\n\n<!--more${spaces}x-->\n\nTwo.`)).metadata.excerpt, undefined);
	assert.equal((await md(`One.\n\n<!--${spaces}more ${spaces}-->\n\nTwo.`)).metadata.excerpt, "One.");
});
