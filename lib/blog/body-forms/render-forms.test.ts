import assert from "node:assert/strict";
import { test } from "node:test";
import { createTestBlog } from "@/lib/blog/blog.support";
import { loadBundle } from "@/lib/owner-code/load-bundle.support";
import { renderForms } from "./render-forms";

const BOX =
	"export default ({ children }) => <div>{children}</div>;\nexport const BoxMarkdown = ({ children }) => <p>Markdown: {children}</p>;\nexport const BoxFeed = ({ children }) => <p>Feed: {children}</p>;\n";

for (const [what, body, markdown, feed] of [
	["a form of its own for both", "<Box>a</Box>", "Markdown: a", "<p>Feed: a</p>"],
	["one inside another", "<Box>\n<Callout>a</Callout>\n</Box>", /^Markdown:\n\n> \[!NOTE\]\n> a$/m, /^<p>Feed:.*a/s],
	["the items of an iterator", "{['a', 'b'].values()}", "ab", "ab"],
	["the items of an iterator in a component", "<Box>{['a', 'b'].values()}</Box>", "Markdown: ab", "<p>Feed: ab</p>"],
	["no hidden element", '<p hidden>b</p><p style={{ display: "none" }}>c</p>\n\na', "a", "<p>a</p>"],
	[
		"no hidden element in HTML",
		"<div dangerouslySetInnerHTML={{ __html: '<b hidden>b</b><i hidden>c</i>a' }} />",
		"a",
		"<div>a</div>",
	],
	["what comes later", "{Promise.resolve(<b>a</b>)}", "**a**", "<b>a</b>"],
] as const) {
	test(`each form has ${what}`, async () => {
		const files = { "site.yml": "title: T\n", "components/box.tsx": BOX, "posts/a.mdx": `# A\n\n${body}\n` };
		const blog = createTestBlog(files, { loadBundle });
		const post = (await blog.post("/blog/a")) ?? assert.fail();
		const forms = await renderForms(blog, post);
		for (const [form, expected] of [
			[forms.markdown.trim(), markdown],
			[forms.feed, feed],
		] as const)
			if (typeof expected === "string") assert.equal(form, expected);
			else assert.match(form, expected);
	});
}

test("a body and its own components run once for both forms", async () => {
	const counter = { runs: 0 };
	Object.assign(globalThis, { counter });
	const body =
		"export const Own = () => <i>{globalThis.counter.runs++}</i>\n\nText {globalThis.counter.runs++} <Own />";
	const blog = createTestBlog({ "site.yml": "title: T\n", "posts/a.mdx": `# A\n\n${body}\n` });
	const post = (await blog.post("/blog/a")) ?? assert.fail();
	await blog.compiled(post);
	counter.runs = 0;
	await renderForms(blog, post);
	assert.equal(counter.runs, 2);
});
