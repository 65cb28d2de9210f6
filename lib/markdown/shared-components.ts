export const SHARED_COMPONENTS = [
	"Callout",
	"CodeBlock",
	"Details",
	"Diagram",
	"Figure",
	"Image",
	"Newsletter",
	"Tab",
	"Tabs",
	"YouTube",
] as const;

export type SharedComponent = (typeof SHARED_COMPONENTS)[number];
