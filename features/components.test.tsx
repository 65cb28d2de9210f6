import assert from "node:assert/strict";
import { test } from "node:test";
import { testContext } from "@/components/mdx/context.support";
import { COMPONENTS, feedComponents, markdownComponents, pageComponents } from "@/features/components";
import { getFeedItem } from "@/features/feeds/output/items";
import { createTestBlog } from "@/lib/blog/blog.support";

const component = () => null;
const [Chart, ChartMarkdown, ChartFeed, Callout, CalloutFeed, Image] = Array.from({ length: 6 }, () => () => null);
const context = {
	...testContext(),
	own: {
		page: { Chart, Callout, Image, Box: component },
		markdown: { Chart: ChartMarkdown },
		feed: { Chart: ChartFeed, Callout: CalloutFeed },
	},
};

test("the owner's components take the place of shared ones of the same name, and of Markdown's images", () => {
	const page: Record<string, unknown> = pageComponents(context);
	assert.deepEqual([page.Chart, page.Callout, page.Image, page.img], [Chart, Callout, Image, Image]);
});

test("Markdown has the form for it, else the component", () => {
	const { components: found } = markdownComponents(context);
	assert.deepEqual([found.Chart, found.Callout, found.img, found.Box], [ChartMarkdown, Callout, Image, component]);
});

test("feeds have the form for them, else that for Markdown, else the component", () => {
	const { components: found } = feedComponents(context);
	assert.deepEqual([found.Chart, found.Callout, found.img, found.Box], [ChartFeed, CalloutFeed, Image, component]);
	const own = { page: { Chart }, markdown: { Chart: ChartMarkdown } };
	assert.equal(feedComponents({ ...context, own }).components.Chart, ChartMarkdown);
});

test("blocks are outside of the paragraph in which a post has them", async () => {
	// Authors write code blocks as Markdown.
	const blocks = Object.entries(COMPONENTS).filter(([tag, { isBlock }]) => isBlock === true && tag !== "CodeBlock");
	const post = (tag: string) => `# A\n\nBefore <${tag} /> after.\n`;
	const blog = createTestBlog({
		"site.yml": "title: A\nurl: https://a.example\n",
		...Object.fromEntries(blocks.map(([tag]) => [`posts/${tag}.mdx`, post(tag)])),
	});
	for (const [tag] of blocks) {
		const { html } = await getFeedItem(blog, `/blog/${tag}`);
		assert.match(html, /^<p>Before <\/p>.*<p> after\.<\/p>$/s, tag);
	}
});
