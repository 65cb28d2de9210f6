/** The words for a draft, as a part of a regular expression. */
export const DRAFT = "drafts?|wip|entw(?:u|ü|ue)rfe?|brouillons?|borrador(?:es)?|bozz[ae]|rascunhos?";
/** The words of a label that no reader should see. */
const UNPUBLISHED = "unpublished|private|privat|hidden|internal|(?:work )?in progress|do not publish";
const PRIVATE = `${UNPUBLISHED}|unfinished|secret|trash|deleted`;

/** Matches the words of a folder: nothing but such a name, beside numbers, "my" and "posts", or its plural beside other words. */
const FOLDER = new RegExp(
	`^(?:my )?(?:\\d+ )*(?:${DRAFT}|${PRIVATE})\\d*(?: posts?| notes?| articles?)?(?: \\d+)*$|^(?:[\\p{L}\\d]+ )*(?:drafts|entwürfe|brouillons)\\d*$|^drafts `,
	"iu",
);
/** Matches folders whose texts have a day when they are ready. */
const FOLDER_WITHOUT_DAYS = /^(?:scheduled|templates?)$/i;
/** Matches names and titles that set such a word apart. */
const SET_APART = new RegExp(
	`[.]\\s*(?:${DRAFT}|private|unpublished|hidden)$|[([]\\s*(?:${DRAFT})\\s*[)\\]]|\\[(?:${UNPUBLISHED})\\]|^(?:${DRAFT}|do not publish)(?:\\s*:| [-–—|] )| [-–—|] (?:${DRAFT})$`,
	"i",
);
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
	/** The post beside it that it may be a copy of. */
	copyOf?: string | undefined;
}

/**
 * Finds the name that marks a post as not for readers: that of its file, such as `hello.draft`, a folder, its title, a tag, a category or its series.
 * `name` is its path below the folder of posts, without day and extension. If the title has the word of a name such as `draft-beer`, the text is about
 * it.
 */
export function findDraftSign(
	name: string,
	{ title = "", tags = [], categories = [], series, terms = [], hasDate, copyOf }: Described,
): { what: string; field?: "title" | "tags" | "categories" | "series" } | undefined {
	const [own = "", ...folders] = name.normalize("NFC").split("/").reverse();
	if (copyOf !== undefined) return { what: `The name \`${own}\`, beside \`${copyOf}\`,` };
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
	return term === undefined ? undefined : { what: `The term \`${term}\`` };
}

/** Tells whether a label says so, such as `draft`, `#draft`, and `status/draft`, which is a tag in a tag in Obsidian. */
function isLabel(label: string): boolean {
	return LABEL.test(toWords(label.slice(label.lastIndexOf("/") + 1)));
}

/** Tells whether the name of a folder says that its texts aren't for readers. */
export function isDraftFolder(name: string): boolean {
	return FOLDER.test(toWords(name.normalize("NFC")));
}

function toWords(name: string): string {
	return name.replace(/[^\p{L}\d]+/gu, " ").trim();
}
