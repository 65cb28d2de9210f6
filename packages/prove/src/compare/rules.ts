export type Severity = "error" | "warning" | "notice";

export interface Rule {
	severity: Severity;
	description: string;
}

const rule = (severity: Severity, description: string): Rule => ({ severity, description });

/** What can differ, in the order of the report. */
export const RULES = {
	"address-lost": rule(
		"error",
		"The address of a page doesn't answer on the new site, and its content isn't at another one.",
	),
	"address-moved": rule(
		"error",
		"The address of a page doesn't answer, but another page has its content: a redirect is missing.",
	),
	"address-other": rule("error", "The address of a page leads to the index or to a page with other content."),
	"list-lost": rule("warning", "The address of a list, such as the page of a tag, doesn't answer."),
	"redirect-lost": rule("error", "An address that the old site redirected doesn't lead to the same page."),
	"title-changed": rule("error", "The page has another title."),
	"date-changed": rule("error", "The page has another date, or none."),
	"updated-changed": rule("warning", "The page has another date of its last change."),
	"authors-changed": rule("warning", "The page names other authors."),
	"description-changed": rule("warning", "The page has another description."),
	"canonical-changed": rule("error", "The page names another address as the canonical one."),
	"alternates-changed": rule("error", "The page names no translation, or another one, for a language (`hreflang`)."),
	"language-changed": rule("error", "The page is in another language (`lang`)."),
	"noindex-added": rule("error", "Search engines may no longer list the page."),
	"text-lost": rule("error", "Words of the text are missing."),
	"text-added": rule("warning", "The text has words that it didn't have."),
	"text-moved": rule("warning", "Words are in another place of the text."),
	"heading-lost": rule("error", "A heading is missing, or is no heading any more."),
	"heading-level": rule("notice", "A heading has another level among the headings of its page."),
	"image-lost": rule("error", "An image is missing."),
	"image-broken": rule("error", "The file of an image is missing on the new site."),
	"image-changed": rule("error", "An image shows another picture."),
	"code-lost": rule("error", "A code block is missing."),
	"code-changed": rule("error", "A code block has another text."),
	"code-added": rule("warning", "There is a code block that the page didn't have."),
	"table-lost": rule("error", "A table is missing, or is no table any more."),
	"table-changed": rule("error", "A table has other cells."),
	"formulas-lost": rule("error", "The page has fewer formulas."),
	"fragment-lost": rule("warning", "A link of the old site to a part of the page leads to its beginning only."),
	"download-lost": rule("error", "A file that a page links doesn't answer."),
	"download-changed": rule("warning", "A file that a page links has another content."),
	"link-lost": rule("warning", "A link to another site is missing."),
	"feed-lost": rule("error", "The address of a feed doesn't answer with a feed."),
	"feed-id-changed": rule("error", "An item of a feed has another id: subscribers get it again."),
	"feed-item-lost": rule("warning", "A feed lacks an item."),
	"feed-item-added": rule(
		"warning",
		"A feed has items of the past that it didn't have: subscribers get them as new ones.",
	),
	unread: rule("warning", "A page or file couldn't be read, and isn't compared."),
	"unused-entry": rule("warning", "An entry of `prove.yml` accepts nothing any more."),
} as const satisfies Record<string, Rule>;

export type RuleName = keyof typeof RULES;

export const RULE_NAMES = Object.keys(RULES) as RuleName[];
