import { DRAFT, PLURAL_DRAFT, PRIVATE, toWords, UNPUBLISHED, UNTITLED } from "./draft-words";

/** Matches the words of a folder: nothing but such a name, beside numbers, "my" and "posts", or its plural beside other words. */
const FOLDER = new RegExp(
	`^(?:my )?(?:\\d+ )*(?:${DRAFT}|${PRIVATE})\\d*(?: posts?| notes?| articles?)?(?: \\d+)*$|^(?:[\\p{L}\\d]+ )*(?:${PLURAL_DRAFT})\\d*$|^drafts `,
	"iu",
);
/** Matches folders whose texts have a day when they are ready. */
const FOLDER_WITHOUT_DAYS = /^(?:scheduled|templates?)$/i;
/** Matches names and titles that set such a word apart. */
const SET_APART = new RegExp(
	`[.]\\s*(?:${DRAFT}|private|unpublished|hidden)$|[([【（]\\s*(?:${DRAFT})\\s*[)\\]】）]|[[【](?:${UNPUBLISHED})[\\]】]|^(?:${DRAFT}|do not publish)(?:\\s*[:：]| [-–—|] )| [-–—|] (?:${DRAFT})$`,
	"iu",
);
/** Matches the words of a name that a program gives to a new text. */
const NEW_TEXT = new RegExp(`^(?:${UNTITLED})(?: \\d+)?$`, "iu");
/** Matches the words of a line that has no other words than these, or asks not to publish the text. */
const MARK = new RegExp(
	`^(?:please )?(?:(?:${DRAFT}|${UNPUBLISHED}) ?)+(?:yet|this(?: yet)?)?$|^(?:(?:${DRAFT}) )*(?:not (?:ready|for publication))(?: yet)?$`,
	"iu",
);
/** Matches a word in capitals that is set apart from the text after it, such as `DRAFT: a story`. */
const CAPITALS = /^(\p{Lu}{3,})(?=\s*[:：]| [-–—])/u;
/** Matches a line of tags, as in Obsidian and Bear. */
const TAG_LINE = /^(?:#[\p{L}\p{N}/_-]+[\s,]*)+$/u;
/** Matches what may be around the first line of a text: a block quote, a call-out, emphasis, a comment. */
const AROUND_LINE = /^(?:[>\s]*)(?:\[![\w-]+\][-+]?)?(?:<!--)?[\s*_]*|[\s*_]*(?:-->)?$/g;
/** Matches what may be above that line: headings and images. */
const ABOVE_LINE = /^(?:$|#{1,6}\s|!\[)/;
/** In lines; the first line of a text is among these. */
const MAX_LINES = 20;
/** In characters; a line that marks a text is short. */
const MAX_LINE = 200;
const FIRST_OR_LAST = new RegExp(`^(?:${DRAFT})\\d*(?: |$)|(?:^| )(?:${DRAFT})\\d*$`, "iu");
const WORD = new RegExp(`(?:^| )(?:${DRAFT})\\d*(?: |$)`, "iu");
const LABEL = new RegExp(`^(?:${DRAFT}|${UNPUBLISHED})$`, "iu");

interface Described {
	title?: string | undefined;
	tags?: readonly string[] | undefined;
	categories?: readonly string[] | undefined;
	series?: { name: string } | undefined;
	/** The values of all taxonomies of the blog. */
	terms?: readonly string[] | undefined;
	hasDate: boolean;
	body?: string | undefined;
	/** The post beside it that it may be a copy of. */
	copyOf?: string | undefined;
}

/**
 * Finds what marks a post as not for readers: the name of its file, such as `hello.draft`, or of a folder, its title, a tag, a category, its series or
 * its first line. `name` is its path below the folder of posts, without day and extension. If the title has the word of a name such as `draft-beer`, the text is about
 * it.
 */
export function findDraftSign(
	name: string,
	{ title = "", tags = [], categories = [], series, terms = [], hasDate, copyOf, body = "" }: Described,
): { what: string; field?: "title" | "tags" | "categories" | "series"; line?: number } | undefined {
	const [own = "", ...folders] = name.normalize("NFC").split("/").reverse();
	const [, number = own] = / (\d+)$/.exec(own) ?? [];
	if (copyOf !== undefined && !toWords(title).split(" ").includes(number))
		return { what: `The name \`${own}\`, beside \`${copyOf}\`,` };
	if (title === "" && NEW_TEXT.test(toWords(own))) return { what: `The name \`${own}\`` };
	if (SET_APART.test(own) || (FIRST_OR_LAST.test(toWords(own)) && !WORD.test(toWords(title))))
		return { what: `The name \`${own}\`` };
	const folder = folders.find((one) => {
		const words = toWords(one);
		return FOLDER.test(words) || (!hasDate && FOLDER_WITHOUT_DAYS.test(words));
	});
	if (folder !== undefined) return { what: `The folder \`${folder}\`` };
	if (SET_APART.test(title)) return { what: "The title", field: "title" };
	const tag = tags.find(isLabel);
	if (tag !== undefined) return { what: `The tag \`${tag}\``, field: "tags" };
	const category = categories.find(isLabel);
	if (category !== undefined) return { what: `The category \`${category}\``, field: "categories" };
	if (series && isLabel(series.name)) return { what: `The series \`${series.name}\``, field: "series" };
	const term = terms.find(isLabel);
	if (term !== undefined) return { what: `The term \`${term}\`` };
	const mark = findMark(body);
	return mark && { what: `The line \`${mark.text}\``, line: mark.line };
}

/** Finds the first line of a text if it marks the text as not for readers. Lines are counted from zero. */
function findMark(body: string): { text: string; line: number } | undefined {
	const lines = body.split("\n", MAX_LINES).map((text) => text.slice(0, MAX_LINE).replace(AROUND_LINE, ""));
	const line = lines.findIndex((text) => !ABOVE_LINE.test(text));
	const text = lines[line] ?? "";
	const [, capitals = ""] = CAPITALS.exec(text) ?? [];
	const isMark = TAG_LINE.test(text) ? text.split(/[\s,]+/).some(isLabel) : MARK.test(toWords(text));
	return isMark || LABEL.test(capitals) ? { text, line } : undefined;
}

/** Tells whether a label marks a text as not for readers, such as `draft`, `#draft`, and `status/draft`, which is a tag in a tag in Obsidian. */
function isLabel(label: string): boolean {
	return LABEL.test(toWords(label.slice(label.lastIndexOf("/") + 1)));
}

/** Tells whether the name of a folder marks its texts as not for readers. */
export function isDraftFolder(name: string): boolean {
	return FOLDER.test(toWords(name));
}
