/** The components that every post can use; `components/mdx` has their versions for pages, feeds and Markdown. */
export const SHARED_COMPONENTS = [
	"Callout",
	"CodeBlock",
	"Details",
	"Diagram",
	"Embed",
	"Figure",
	"Gallery",
	"Image",
	"Newsletter",
	"Posts",
	"Tab",
	"Tabs",
	"YouTube",
] as const;

export type SharedComponent = (typeof SHARED_COMPONENTS)[number];
