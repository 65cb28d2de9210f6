/** Every spelling of a front matter key that other systems use, by the field it means here. */
const SPELLINGS = {
	title: ["title"],
	description: ["description", "summary", "excerpt"],
	date: ["date", "pubDate", "pubDatetime", "publishDate", "publishedAt", "published_at", "datePublished"],
	updated: [
		"updated",
		"lastmod",
		"modified",
		"modDatetime",
		"updatedAt",
		"updatedDate",
		"last_modified_at",
		"last_update",
	],
	authors: ["authors", "author"],
	authorURL: ["authorURL", "author_url"],
	authorTitle: ["authorTitle", "author_title"],
	authorImageURL: ["authorImageURL", "author_image_url"],
	tags: ["tags", "tag"],
	categories: ["categories", "category"],
	keywords: ["keywords"],
	image: [
		"image",
		"images",
		"cover",
		"coverImage",
		"hero",
		"heroImage",
		"featured_image",
		"feature_image",
		"thumbnail",
		"ogImage",
		"banner",
	],
	imageAlt: ["imageAlt", "coverAlt", "heroAlt", "heroImageAlt", "feature_image_alt"],
	draft: ["draft"],
	published: ["published"],
	unlisted: ["unlisted"],
	slug: ["slug"],
	address: ["permalink", "url", "path"],
	canonical: ["canonical", "canonicalURL"],
	series: ["series"],
	part: ["seriesPart", "seriesOrder"],
	pinned: ["pinned", "featured", "sticky"],
	aliases: ["aliases", "redirect_from"],
	toc: ["toc", "table_of_contents"],
	hideToc: ["hide_table_of_contents"],
	comments: ["comments"],
	lang: ["lang", "language", "locale"],
	translations: ["translations"],
	translationKey: ["translationKey"],
} as const satisfies Record<string, readonly string[]>;

type Field = keyof typeof SPELLINGS;

const plain = (key: string) => key.toLowerCase().replace(/[-_\s]/g, "");
const fieldOf = new Map(
	Object.entries(SPELLINGS).flatMap(([field, keys]) =>
		keys.map((key, rank) => [plain(key), { field: field as Field, rank }] as const),
	),
);

/** All known spellings, to find the nearest one to a typo. */
export const KNOWN_KEYS: readonly string[] = Object.values(SPELLINGS).flat();

export interface MatchedFields {
	/** Field to its value and the key under which it stands. */
	known: Partial<Record<Field, { key: string; value: unknown; rank: number }>>;
	unknown: Record<string, unknown>;
}

/** Sorts front matter by field; case, hyphens and underscores don't matter, and of two spellings the more usual one wins. */
export function matchFields(record: Record<string, unknown>): MatchedFields {
	const sorted: MatchedFields = { known: {}, unknown: {} };
	for (const [key, value] of Object.entries(withTaxonomies(record))) {
		const match = fieldOf.get(plain(key));
		if (!match) {
			sorted.unknown[key] = value;
			continue;
		}
		const { field, rank } = match;
		const rival = sorted.known[field];
		if (!isEmpty(value) && (!rival || rank < rival.rank)) sorted.known[field] = { key, value, rank };
	}
	return sorted;
}

/** Zola has tags and categories in a table of their own: https://www.getzola.org/documentation/content/taxonomies/ */
function withTaxonomies({ taxonomies, ...rest }: Record<string, unknown>): Record<string, unknown> {
	const isTable = taxonomies !== null && typeof taxonomies === "object" && !Array.isArray(taxonomies);
	return isTable ? { ...taxonomies, ...rest } : { ...rest, ...(taxonomies !== undefined && { taxonomies }) };
}

function isEmpty(value: unknown): boolean {
	return value === "" || value === "~" || value === "null" || value === null || value === undefined;
}
