export const SLOTS = {
	head: "In the `<head>` of every page, for `<meta>` and `<link>`.",
	header: "Below the header of every page.",
	footer: "At the end of the footer of every page.",
	"home-intro": "At the top of the home page, above the first post.",
	"post-meta":
		"At the end of a post's line of authors, date and reading time. It can only have text and inline elements.",
	"before-post": "Between the header and the text of a post.",
	"after-post": "Below the series and authors of a post, above the links to other posts.",
	"after-list": "Below the posts of the index, of a tag and of an author, after the page numbers.",
} as const;

export type SlotName = keyof typeof SLOTS;

/** The components that files in `slots/replace/` replace, by the name of the file. */
export const REPLACEABLE = {
	header: "The header of every page: name, navigation, search, theme.",
	footer: "The footer of every page.",
	"post-header": "The header of a post or standalone page: tags, title, description, meta line, image.",
	"post-footer": "What follows the text of a post: series, authors.",
	"table-of-contents": "The table of contents of a post.",
	"author-box": "An author of whom more than the name is known, below a post.",
	"post-navigation": "The links to the previous and the next post.",
	"related-posts": "The related posts below a post.",
	"post-list": "The posts of the index, of a tag and of an author: the featured one, and the cards in their grid.",
	"featured-post": "The post that the home page starts with.",
	"post-card": "A post in the grid of a list.",
	pagination: "The page numbers below a list.",
} as const;

export type ReplaceableName = keyof typeof REPLACEABLE;
