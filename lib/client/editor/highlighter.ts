import { tagHighlighter, tags } from "@lezer/highlight";

/** Gives tokens classes, which `app/desk/write/styles/tokens.css` styles in the colors of the blog's code. */
export const highlighter = tagHighlighter([
	{ tag: tags.heading, class: "tok-heading" },
	{ tag: tags.strong, class: "tok-strong" },
	{ tag: tags.emphasis, class: "tok-emphasis" },
	{ tag: tags.strikethrough, class: "tok-strikethrough" },
	{ tag: [tags.link, tags.labelName], class: "tok-link" },
	{ tag: tags.url, class: "tok-url" },
	{ tag: tags.monospace, class: "tok-code" },
	{ tag: tags.quote, class: "tok-quote" },
	{
		tag: [tags.processingInstruction, tags.meta, tags.contentSeparator, tags.punctuation, tags.separator],
		class: "tok-mark",
	},
	{ tag: tags.comment, class: "tok-comment" },
	{ tag: [tags.keyword, tags.tagName, tags.typeName, tags.className], class: "tok-keyword" },
	{ tag: [tags.attributeName, tags.propertyName, tags.definition(tags.propertyName)], class: "tok-property" },
	{ tag: [tags.string, tags.attributeValue], class: "tok-string" },
	{ tag: [tags.number, tags.bool, tags.null, tags.atom], class: "tok-constant" },
]);
