import { slugify } from "quire-blog/tools";
import { convertEach, countLeftOut, countUnreadable, type LeftOut } from "@/packages/migrate/src/convert-each";
import { htmlToMarkdown } from "@/packages/migrate/src/html/to-markdown";
import { definedSettings } from "@/packages/migrate/src/sites/settings";
import { countUnreadableCharacters } from "@/packages/migrate/src/text-decoding";
import type { ImportCount, ImportedAuthor, ImportedPost, ImportedSite, Progress } from "@/packages/migrate/src/types";
import { lexicalToHtml, mobiledocToHtml, type OnDamagedNode } from "./editor-formats";
import { collectPeople, type GhostExport, getAuthorIds, getTagNames, type Row, readGhost } from "./read-export";

/** Posts that were only sent by email have the status `sent`. They are imported as drafts. */
const PUBLISHED_STATUS = /^(published|scheduled)$/;
/** Matches a part of a text that visitors who aren't members don't see: https://docs.ghost.org/themes/content */
const MEMBERS_PART =
	/<!--\s*kg-gated-block:begin[^>]*\bnonMember:\s*false\b[^>]*-->[\s\S]*?(?:<!--\s*kg-gated-block:end\s*-->|$)/g;
/** The visibility of posts for everyone. Posts for members are imported as drafts. */
const PUBLIC_VISIBILITY = /^(public|)$/;

export async function importGhost(file: string, progress: Progress): Promise<ImportedSite> {
	const ghost = await readGhost(file);
	const rows = ghost.table("posts");
	const meta = new Map(ghost.table("posts_meta").map((row) => [row.post_id, row]));
	const damagedNodes: LeftOut[] = [];
	const convert = (row: Row) =>
		toPost(row, meta.get(row.id), ghost, (node) => {
			damagedNodes.push({ place: `${ghost.placeOf(row)} node ${node}`, reason: "is no object" });
		});
	const { results: posts, leftOut } = convertEach(rows, convert, ghost.placeOf, progress);
	const [settings, authors] = [getSettings(ghost), collectAuthors(ghost, posts)];
	const forEmail = rows.filter((row) => isForEmail(row, meta.get(row.id))).length;
	const counts = [
		...countImported(ghost, posts, forEmail),
		countLeftOut([...ghost.listDamaged(), ...leftOut, ...damagedNodes]),
	];
	return { settings, authors, posts, counts };
}

function toPost(row: Row, meta: Row | undefined, ghost: GhostExport, onDamagedNode: OnDamagedNode): ImportedPost {
	const text = (key: string) => nonEmptyString(row[key]) ?? nonEmptyString(meta?.[key]);
	const kind = row.type === "page" || isTrue(row.page) ? "page" : "post";
	const body = convertBody(row, onDamagedNode);
	if (!text("title") && !text("slug") && !body) throw new Error("has no title, slug or text");
	const slug = text("slug") ?? (slugify(text("title") ?? "") || "untitled");
	return {
		kind,
		slug,
		title: text("title") ?? slug,
		date: toIsoDate(row.published_at) ?? toIsoDate(row.created_at),
		isDraft:
			isForEmail(row, meta) ||
			!PUBLISHED_STATUS.test(text("status") ?? "draft") ||
			!PUBLIC_VISIBILITY.test(text("visibility") ?? ""),
		isPinned: isTrue(row.featured),
		description: text("custom_excerpt") ?? text("meta_description"),
		authors: getAuthorIds(row, ghost),
		tags: getTagNames(row, ghost),
		categories: [],
		image: removeGhostUrl(text("feature_image") ?? text("image")),
		imageAlt: text("feature_image_alt"),
		canonical: URL.canParse(text("canonical_url") ?? "") ? text("canonical_url") : undefined,
		legacyPaths: [`/${slug}/`],
		body,
	};
}

/** Tells whether a post was, or will be, sent by email only. */
function isForEmail(row: Row, meta: Row | undefined): boolean {
	return row.status === "sent" || isTrue(row.email_only) || isTrue(meta?.email_only);
}

/** Prefers the HTML that readers saw to the formats of the editors. Returns an empty string if no format can be read. */
function convertBody(row: Row, onDamagedNode: OnDamagedNode = () => undefined): string {
	const [lexical, mobiledoc] = [nonEmptyString(row.lexical), nonEmptyString(row.mobiledoc)];
	const html =
		nonEmptyString(row.html)?.replace(MEMBERS_PART, "") ??
		(lexical && lexicalToHtml(lexical, onDamagedNode)) ??
		(mobiledoc && mobiledocToHtml(mobiledoc));
	if (html !== undefined) return htmlToMarkdown(removeGhostUrl(html) ?? "");
	return nonEmptyString(row.markdown) ?? nonEmptyString(row.plaintext) ?? "";
}

/** Finds texts that are only in the format of an editor and can't be parsed, or that are no string. */
function hasUnreadableText(row: Row): boolean {
	if (convertBody(row) !== "") return false;
	const isOther = (value: unknown) => value !== undefined && value !== null && typeof value !== "string";
	const isEditorText =
		nonEmptyString(row.html) === undefined && nonEmptyString(row.lexical ?? row.mobiledoc) !== undefined;
	return isEditorText || [row.html, row.lexical, row.mobiledoc, row.markdown, row.plaintext].some(isOther);
}

function hasUnreadableDate({ published_at: date }: Row): boolean {
	return date !== undefined && date !== null && date !== "" && toIsoDate(date) === undefined;
}

/** Turns URLs of the old site into paths. An export has a placeholder for the URL of the site. */
function removeGhostUrl(text: string | undefined): string | undefined {
	return text?.replace(/__GHOST_URL__\/?/g, "/");
}

function getSettings(ghost: GhostExport): ImportedSite["settings"] {
	const settings = new Map(ghost.table("settings").map(({ key, value }) => [key, nonEmptyString(value)]));
	return definedSettings({
		title: settings.get("title"),
		description: settings.get("description"),
		language: settings.get("locale") ?? settings.get("lang") ?? settings.get("default_locale"),
		timeZone: settings.get("timezone") ?? settings.get("active_timezone"),
		oldLists: { tags: ["/tag"], authors: ["/author"] },
	});
}

function collectAuthors(ghost: GhostExport, posts: readonly ImportedPost[]): Record<string, ImportedAuthor> {
	const people = collectPeople(ghost);
	const ids = [...new Set(posts.flatMap(({ authors }) => authors))].sort();
	return Object.fromEntries(
		ids.map((id) => {
			const row = people.get(id) ?? {};
			const url = nonEmptyString(row.website);
			const socials = Object.entries({ twitter: nonEmptyString(row.twitter), facebook: nonEmptyString(row.facebook) });
			const definedSocials = Object.fromEntries(
				socials.filter((pair): pair is [string, string] => pair[1] !== undefined),
			);
			const author = {
				name: nonEmptyString(row.name) ?? id,
				bio: nonEmptyString(row.bio),
				url: url && URL.canParse(url) ? url : undefined,
				image: removeGhostUrl(nonEmptyString(row.profile_image) ?? nonEmptyString(row.image)),
				socials: Object.keys(definedSocials).length > 0 ? definedSocials : undefined,
			};
			return [
				id,
				Object.fromEntries(
					Object.entries(author).filter(([, value]) => value !== undefined),
				) as unknown as ImportedAuthor,
			];
		}),
	);
}

function countImported(ghost: GhostExport, posts: readonly ImportedPost[], forEmail: number): ImportCount[] {
	const rows = ghost.table("posts");
	const placesOf = (isMeant: (row: Row) => boolean) => rows.filter(isMeant).map(ghost.placeOf);
	const forMembers = rows.filter((row) => !PUBLIC_VISIBILITY.test(nonEmptyString(row.visibility) ?? "")).length;
	const parts = [
		...(forMembers > 0 ? [`${forMembers} for members only`] : []),
		...(forEmail > 0 ? [`${forEmail} sent by email only`] : []),
	];
	const codeInjections = rows.filter(
		(row) => nonEmptyString(row.codeinjection_head) ?? nonEmptyString(row.codeinjection_foot),
	).length;
	const withFiles = posts.filter(({ body, image }) =>
		/\/content\/(images|media|files)\//.test(`${body} ${image ?? ""}`),
	).length;
	return [
		{ label: "posts", imported: posts.filter(({ kind }) => kind === "post").length, skipped: 0 },
		{ label: "pages", imported: posts.filter(({ kind }) => kind === "page").length, skipped: 0 },
		{
			label: "drafts among them",
			imported: posts.filter(({ isDraft }) => isDraft).length,
			skipped: 0,
			note: parts.length > 0 ? `including ${parts.join(" and ")}` : undefined,
		},
		{
			label: "posts with images",
			imported: withFiles,
			skipped: 0,
			note: "the export has no files; copy Ghost's `content/images` to `public/content/`",
		},
		countUnreadable("texts", placesOf(hasUnreadableText)),
		countUnreadable("dates", placesOf(hasUnreadableDate)),
		countUnreadableCharacters(ghost.unreadableCharacters, "UTF-8, the encoding of JSON"),
		{ label: "code injections", imported: 0, skipped: codeInjections, reason: "the blog doesn't run code of posts" },
	];
}

function nonEmptyString(value: unknown): string | undefined {
	return typeof value === "string" && value.trim() !== "" ? value : undefined;
}

function isTrue(value: unknown): boolean {
	return value === true || value === 1 || value === "1";
}

/** Reads a date that Ghost writes as a string or, in its first versions, as milliseconds. */
function toIsoDate(value: unknown): string | undefined {
	const hasDate = typeof value === "number" || (typeof value === "string" && value !== "");
	const date = hasDate ? new Date(value) : undefined;
	return date && !Number.isNaN(date.getTime()) ? date.toISOString() : undefined;
}
