import assert from "node:assert/strict";
import { test } from "node:test";
import { testContext } from "@/components/mdx/context.support";
import { feedComponents, markdownComponents, pageComponents } from "@/features/components";

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
