/** Elements without content or end tag: https://html.spec.whatwg.org/#void-elements, and the obsolete `param`. */
export const VOID_ELEMENTS = [
	"area",
	"base",
	"br",
	"col",
	"embed",
	"hr",
	"img",
	"input",
	"link",
	"meta",
	"param",
	"source",
	"track",
	"wbr",
] as const;
